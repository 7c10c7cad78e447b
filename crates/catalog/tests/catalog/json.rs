//! The small reader of JSON takes and refuses what serde_json does, and reads the same values.

use catalog::{AreaId, CatalogVersion, Date, LangTag, Manifest, ReleaseFile, json::Value, pack};
use proptest::prelude::*;

/// What serde_json reads, in the small reader's terms.
fn translated(value: serde_json::Value) -> Value {
    match value {
        serde_json::Value::Number(number) => number.as_u64().map_or(Value::Other, Value::Whole),
        serde_json::Value::String(text) => Value::Text(text),
        serde_json::Value::Array(items) => Value::Array(items.into_iter().map(translated).collect()),
        serde_json::Value::Object(entries) => {
            let mut entries: Vec<_> = entries.into_iter().map(|(key, value)| (key, translated(value))).collect();
            entries.sort_by(|a, b| a.0.cmp(&b.0));
            Value::Object(entries)
        }
        _ => Value::Other,
    }
}

/// With keys in order, and of equal keys the last one, as serde_json keeps them.
fn in_order(value: Value) -> Value {
    match value {
        Value::Array(items) => Value::Array(items.into_iter().map(in_order).collect()),
        Value::Object(entries) => {
            let map: std::collections::BTreeMap<_, _> = entries.into_iter().map(|(key, value)| (key, in_order(value))).collect();
            Value::Object(map.into_iter().collect())
        }
        other => other,
    }
}

fn read(text: &str) -> Option<Value> {
    Value::parse(text).map(in_order)
}

/// Whether both readers take and refuse a text alike, and read the same. A number that no float holds is the one thing that
/// serde_json refuses and the small reader, which reads no floats, need not.
fn is_alike(text: &str) -> bool {
    match serde_json::from_str(text) {
        Ok(value) => read(text) == Some(translated(value)),
        Err(error) => error.to_string().contains("out of range") || read(text).is_none(),
    }
}

/// Any value, at most six deep.
fn any_value() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(serde_json::Value::from),
        any::<u64>().prop_map(serde_json::Value::from),
        any::<i64>().prop_map(serde_json::Value::from),
        any::<f64>().prop_map(serde_json::Value::from),
        any::<String>().prop_map(serde_json::Value::from),
    ];
    leaf.prop_recursive(5, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(serde_json::Value::from),
            prop::collection::vec((any::<String>(), inner), 0..6)
                .prop_map(|entries| serde_json::Value::Object(entries.into_iter().collect())),
        ]
    })
}

/// Pieces of JSON, so that random texts get past the first character.
fn json_like() -> impl Strategy<Value = String> {
    let pieces: Vec<&str> =
        "{ } [ ] , : \" \\ / - + . 0 00 1 7e 5E u \\u \\ud83d \\ude00 \\uD800 \\u00e4 \\u0000 \\n \\x true false null tru \
         \"a\" \"a\": {\"a\":1} [1,2] 18446744073709551615 18446744073709551616 -0 0.5 1e5 ä 😀"
            .split(' ')
            .chain([" ", "\t", "\n", "\r", "\u{c}", "\u{7f}", "\u{feff}", "\u{1f}", "\u{a0}"])
            .collect();
    prop::collection::vec(prop::sample::select(pieces), 0..12).prop_map(|pieces| pieces.concat())
}

/// Whether arrays and objects can't lie deeper in each other than the small reader goes.
fn is_shallow(text: &str) -> bool {
    text.matches(['[', '{']).count() <= 8
}

fn any_manifest() -> impl Strategy<Value = Manifest> {
    let file = || {
        (any::<String>(), any::<u32>(), "[0-9a-f]{64}").prop_map(|(name, size, sha256)| ReleaseFile {
            name,
            size: size as usize,
            sha256,
        })
    };
    let language = ("[a-z]{2}", file()).prop_map(|(tag, file)| (LangTag::try_from(tag).unwrap(), file));
    (any::<u16>(), "[a-z]{1,12}", any::<String>(), file(), file(), prop::collection::vec(language, 0..4)).prop_map(
        |(format, region, content, catalog, learned, languages)| Manifest {
            format,
            region: AreaId::try_from(region).unwrap(),
            version: CatalogVersion { published: Date::parse("2026-03-01").unwrap(), content },
            catalog,
            learned,
            languages,
        },
    )
}

proptest! {
    #[test]
    fn every_value_is_read_as_it_was_written(value in any_value()) {
        let pretty = serde_json::to_string_pretty(&value).unwrap();
        for text in [value.to_string(), pretty] {
            prop_assert!(is_alike(&text), "{}", text);
        }
    }

    #[test]
    fn a_manifest_is_read_as_it_was_written_and_never_when_cut(manifest in any_manifest(), cut in any::<prop::sample::Index>()) {
        let text = serde_json::to_string_pretty(&manifest).unwrap();
        prop_assert!(read(&text).is_some() && is_alike(&text), "{}", text);
        let chars = text.chars().count();
        let cut: String = text.chars().take(cut.index(chars)).collect();
        prop_assert_eq!(read(&cut), None);
    }

    #[test]
    fn a_manifest_with_one_other_character_is_read_or_refused_alike(
        manifest in any_manifest(), at in any::<prop::sample::Index>(), other in "[\\PC\\n\\[{\"0-9]{0,2}",
    ) {
        let mut chars: Vec<char> = serde_json::to_string(&manifest).unwrap().chars().collect();
        let at = at.index(chars.len());
        chars.splice(at..=at, other.chars());
        let text: String = chars.into_iter().collect();
        prop_assert!(is_alike(&text), "{}", text);
    }

    #[test]
    fn texts_like_json_are_taken_and_refused_alike(text in json_like()) {
        if is_shallow(&text) {
            prop_assert!(is_alike(&text), "{}", text);
        }
        let quoted = format!("\"{text}\"");
        prop_assert!(is_alike(&quoted), "{}", quoted);
        let listed = format!("[{text}]");
        if is_shallow(&listed) {
            prop_assert!(is_alike(&listed), "{}", listed);
        }
    }

    #[test]
    fn any_text_is_taken_or_refused_alike(text in any::<String>()) {
        prop_assert!(is_alike(&text), "{}", text);
    }

    #[test]
    fn no_bytes_make_a_manifest_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(Manifest::parse(&bytes).is_err());
    }
}

#[test]
fn every_unit_of_an_escape_is_read_alike() {
    for unit in 0..=0xffff_u32 {
        for text in [format!("\"\\u{unit:04x}\""), format!("\"\\u{unit:04X}\\udc01\""), format!("\"\\ud83d\\u{unit:04x}\"")] {
            assert!(is_alike(&text), "{text}");
        }
    }
    for text in ["\"\\u+041\"", "\"\\u 041\"", "\"\\u00\"", "\"\\u00é1\"", "\"\\ud83d\"", "\"\\ud83dx\"", "\"\\ud83d\\n\""] {
        assert!(read(text).is_none() && is_alike(text), "{text}");
    }
}

#[test]
fn of_equal_keys_the_last_one_counts() {
    let value = Value::parse(r#"{"a": 1, "b": [true, "x"], "a": "two"}"#).unwrap();
    assert_eq!(value.get("a").and_then(Value::as_str), Some("two"));
    assert_eq!(value.get("b").and_then(Value::as_array), Some(&[Value::Other, Value::Text("x".to_owned())][..]));
    assert_eq!(value.get("c"), None);
    assert_eq!(value.as_u64(), None);
}

#[test]
fn eight_deep_is_read_and_nine_is_not() {
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert!(Value::parse(&nested(8)).is_some());
    assert_eq!(Value::parse(&nested(9)), None);
    assert_eq!(Value::parse(&"{\"a\":".repeat(12_000)), None);
}

#[test]
fn a_later_format_is_told_whatever_kinds_of_values_it_holds() {
    let later = br#"{"x": [1.5, -2, 1e9, null, true, "\u00e4"], "format": 99}"#;
    assert_eq!(Manifest::parse(later), Err(catalog::ManifestError::Format(99)));
    let quoted = serde_json::to_vec(&format!("{{\"format\": {}}}", pack::FORMAT)).unwrap();
    assert_eq!(Manifest::parse(&quoted), Err(catalog::ManifestError::Malformed));
}
