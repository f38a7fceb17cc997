//! The IRI policy: names in any script give valid IRIs that come back and never meet.

use oxigraph::model::NamedNode;
use proptest::prelude::*;
use visitgraph::mint::{Aspect, Minted, Minter, Resource};

fn value() -> impl Strategy<Value = String> {
    // Names as they come, and names made to collide.
    prop_oneof!["\\PC{1,12}", "[-._~ /%#?a]{1,6}", "[а-яא-ת一-龥ａ-ｚ ]{1,8}", Just("-".to_owned())]
}

fn resource() -> impl Strategy<Value = Resource> {
    (value(), value(), value(), value(), 0..12_u8).prop_map(|(a, b, c, d, kind)| match kind {
        0 => Resource::Document { document: a },
        1 => Resource::Graph { document: a },
        2 => Resource::Evidence { document: a, start: b, end: c },
        3 => Resource::Visit { document: a, visit: b },
        4 => Resource::Engagement { document: a, visit: b, number: c },
        5 => Resource::Counterpart { document: a, visit: b, engagement: c, number: d },
        6 => Resource::Person { name: a },
        7 => Resource::PersonKey { key: a },
        8 => Resource::Post { country: a, organization: b, role: c },
        9 => Resource::Organization { country: a, name: b },
        10 => Resource::Place { country: a, name: b },
        _ => Resource::Country { code: a },
    })
}

proptest! {
    #[test]
    fn what_is_minted_is_a_valid_iri_and_names_the_same_again(resource in resource()) {
        let minter = Minter::new("https://data.example/x/").expect("a base");
        let iri = minter.mint(&resource);
        prop_assert!(NamedNode::new(iri.as_str()).is_ok(), "{}", iri);
        let back = minter.resolve(iri.as_str()).expect("resolved").resource;
        // The value comes back in its normal form, which names the same.
        prop_assert_eq!(minter.mint(&back), iri.clone());
        let again = minter.resolve(iri.as_str()).expect("resolved");
        prop_assert_eq!(again, Minted { resource: back, aspect: None });
    }

    #[test]
    fn different_resources_have_different_iris(one in resource(), other in resource()) {
        let minter = Minter::new("https://data.example/").expect("a base");
        let normal = |r: &Resource| minter.resolve(minter.mint(r).as_str()).expect("resolved").resource;
        prop_assert_eq!(minter.mint(&one) == minter.mint(&other), normal(&one) == normal(&other));
    }

    #[test]
    fn any_iri_is_resolved_or_not_but_never_a_panic(path in "\\PC{0,40}") {
        let minter = Minter::new("https://data.example/").expect("a base");
        minter.resolve(&format!("https://data.example/{path}"));
        minter.resolve(&path);
    }

    #[test]
    fn any_base_is_taken_or_refused(base in "\\PC{0,30}") {
        if let Ok(minter) = Minter::new(&base) {
            let iri = minter.mint_aspect(&Resource::Person { name: "é b".to_owned() }, Aspect::Assertion);
            prop_assert!(NamedNode::new(iri.as_str()).is_ok(), "{}", iri);
        }
    }
}
