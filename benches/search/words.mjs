// Words for documents and queries: what counts as a word, Finnish words in many forms, parts of compounds, and the words
// around the ones that matter in a sentence.

// Every word of a text in small letters; one with a hyphen counts as its parts and as a whole.
export function wordsOf(text) {
  const words = new Set();
  for (const [whole] of text.toLowerCase().matchAll(/[\p{L}\d]+(?:-[\p{L}\d]+)*/gu)) {
    words.add(whole);
    if (whole.includes("-")) for (const part of whole.split("-")) words.add(part);
  }
  return words;
}

// Words that stand free of hyphens and digits, as they are written.
export const plainWords = (text) => [...text.matchAll(/(?<![\p{L}\d-])\p{L}+(?![\p{L}\d-])/gu)].map(([word]) => word);

// One word a line, with forms that texts about services use. Written by hand.
export const PARADIGMS = `
neuvola neuvolan neuvolassa neuvolaan neuvolasta neuvoloiden neuvoloita
perhe perheen perhettä perheet perheille perheiden perheitä
lapsi lapsen lasta lapset lapsille lasten lapsia
vanhempi vanhemman vanhemmat vanhempien vanhemmille vanhempia
koulu koulun koulussa kouluun kouluissa koululle koulujen
tuki tuen tukea tuella tukien tueksi
kunta kunnan kunnassa kunnat kuntien kuntiin
palvelu palvelun palvelut palvelua palveluita palvelujen
kohtaamispaikka kohtaamispaikan kohtaamispaikassa kohtaamispaikkoja kohtaamispaikkojen
ryhmä ryhmän ryhmässä ryhmään ryhmien ryhmiä
lahti lahden lahdessa lahteen lahdesta
padasjoki padasjoen padasjoella padasjoelle padasjoelta
nuori nuoren nuorta nuoret nuorten nuorille nuoria
äiti äidin äidille äidit äitien äitejä
isä isän isälle isät isien isiä
puhelin puhelimen puhelimella puhelimessa puhelimet puhelimia
mielenterveys mielenterveyden mielenterveyttä mielenterveydestä mielenterveyteen
kerho kerhon kerhossa kerhoon kerhot kerhoja kerhojen
kahvila kahvilan kahvilassa kahvilaan kahvilat kahviloita
vauva vauvan vauvaa vauvalle vauvat vauvojen
ruoka ruoan ruokaa ruoasta ruoat ruokia
raha rahan rahaa rahasta rahat rahojen
harrastus harrastuksen harrastusta harrastukset harrastuksia harrastuksiin
tapaaminen tapaamisen tapaamista tapaamiset tapaamisia tapaamisissa
neuvonta neuvonnan neuvontaa neuvonnasta neuvonnassa
hoitaja hoitajan hoitajaa hoitajalle hoitajat hoitajia
ilta illan iltaa illat iltoina iltaisin
koti kodin kotia kotiin kotona kodit
pelko pelon pelkoa pelosta pelot pelkoja
sisarus sisaruksen sisarukset sisaruksia sisaruksille
tyttö tytön tyttöä tytöt tyttöjä tytöille
poika pojan poikaa pojat poikia pojille
asiakas asiakkaan asiakasta asiakkaat asiakkaita asiakkaille
osoite osoitteen osoitetta osoitteessa osoitteet
sairaus sairauden sairautta sairaudesta sairaudet sairauksia
väkivalta väkivallan väkivaltaa väkivallasta väkivaltaan
leikki leikin leikkiä leikit leikkejä leikkiin
`.trim().split("\n").map((line) => line.split(" "));

// Last parts of compounds. Left out are words that turn up inside others by chance (ateria in materiaali).
export const PARTS = ("ajaja alku asema avustaja hallinta hankinta henkilö helppi hoitola huoltamo häiriö ilmoitus kaari kassi kasino " +
  "klinikka kortti kummi laitos lahja leima lemmikki linkki maailma masennus materiaali meno muuttaja museo opetus opettaja opisto " +
  "pakkaus parkki piste puhelu puoti pyyntö raati rikos sairaala seteli suojelu taito tarkastus tauko tekijä terapia toimisto tulkki " +
  "tunti tuokio tupa vahti vaikutus valtuusto valvoja varaus virasto yhteisö yksikkö").split(" ");

// How people ask in a sentence; A and B stand for the words that matter.
export const SENTENCES = [
  "missä meidän lähellä olisi A tai B",
  "haluaisin tietää onko täällä A ja B",
  "mistä löytyy A B kun ei enää jaksa",
  "onko teillä jotain mihin A sekä B sopisi",
  "kuka auttaa kun A ja B huolettaa",
  "mihin voi soittaa jos A B mietityttää",
  "en tiedä keneltä kysyä että A B",
  "voiko joku kertoa mitä A ja B maksaa",
  "etsimme nyt A B koska siitä on kuultu hyvää",
  "A B on se mitä tässä nyt kovasti tarvitaan",
];
