//! From a checked catalog to the bytes of a release: the catalog with its index, what the search learned, a pack a further
//! language, the manifest.
//! The same data always gives the same bytes.

use catalog::{
    Catalog, CatalogVersion, LangTag, Manifest, ReleaseFile,
    pack::{self, PackError, Section},
    sha256_hex,
};
use search::{Index, Learned};

use crate::failure::{Failure, Outcome};

/// A release, not yet written anywhere.
#[derive(Debug)]
pub struct Release {
    /// What the app asks for first when it looks for newer data.
    pub manifest: Manifest,
    /// The files that the manifest names, the catalog first.
    pub files: Vec<(ReleaseFile, Vec<u8>)>,
}

/// Hexadecimal digits of the content's hash in a version.
const VERSION_DIGITS: usize = 16;

fn refused(error: PackError) -> Failure {
    Failure::problem(format!("The data can't be packed: {error}."))
}

impl Release {
    /// Compiles a catalog.
    pub fn of(catalog: &Catalog) -> Outcome<Self> {
        // Over everything, so that a change in the words of a need makes a new version, too.
        let Catalog { contacts, experiments, pathways, safety, lexicon, .. } = catalog;
        let everything = pack::encode(&(catalog, contacts, experiments, pathways, safety, lexicon)).map_err(refused)?;
        let content = sha256_hex(&everything);
        let content = content.get(..VERSION_DIGITS).unwrap_or(&content).to_owned();
        let version = CatalogVersion { published: catalog.region.published, content };

        let mut families = catalog.for_families();
        let further: Vec<LangTag> = catalog.region.languages.iter().skip(1).cloned().collect();
        let packs: Vec<_> = further.iter().map(|language| families.split_language(language, &version.to_string())).collect();

        let catalog_bytes = pack::encode(&families).map_err(refused)?;
        let bytes = pack::write(&[(Section::Catalog, &catalog_bytes)]);
        // What the app would refuse must not be published.
        pack::read_catalog(&bytes).map_err(refused)?;
        let main = ReleaseFile::describe("catalog", &bytes);
        let learned = Learned::of(catalog);
        let learned_bytes = pack::write(&[(Section::Learned, &learned.to_bytes())]);
        if !Index::build(&families).learn(learned) {
            return Err(Failure::problem("What was learned does not fit the search index; this is a fault in kartta."));
        }
        let learned_file = ReleaseFile::describe("learned", &learned_bytes);
        let mut files = vec![(main.clone(), bytes), (learned_file.clone(), learned_bytes)];
        let mut languages = Vec::new();
        for (language, texts) in further.into_iter().zip(packs) {
            let texts = pack::encode(&texts).map_err(refused)?;
            let bytes = pack::write(&[(Section::Language, &texts)]);
            pack::read(&bytes, Section::Language).map_err(refused)?;
            let file = ReleaseFile::describe(&format!("language-{language}"), &bytes);
            languages.push((language, file.clone()));
            files.push((file, bytes));
        }
        let region = catalog.region.area.clone();
        let manifest = Manifest { format: pack::FORMAT, region, version, catalog: main, learned: learned_file, languages };
        Ok(Self { manifest, files })
    }

    /// The manifest's bytes.
    pub fn manifest_bytes(&self) -> Outcome<Vec<u8>> {
        let mut bytes = serde_json::to_vec_pretty(&self.manifest)
            .map_err(|error| Failure::problem(format!("The manifest can't be written: {error}.")))?;
        bytes.push(b'\n');
        Ok(bytes)
    }
}
