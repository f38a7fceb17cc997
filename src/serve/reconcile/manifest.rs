//! What the service says of itself.

use serde_json::{Value as Json, json};

use super::BATCH;
use super::types::TYPES;
use crate::serve::Service;
use crate::vocab::service::ONTOLOGY;

/// The types that are proposed before others.
const DEFAULT: [&str; 5] =
    ["foaf:Person", "org:Organization", "visit:place-country", "visit:place-city", "org:Post"];

/// The manifest; `public` is where the service is found from outside, with a final `/`.
pub(super) fn manifest(service: &Service, public: &str) -> Json {
    let suggest = |what: &str| {
        json!({
            "service_url": format!("{public}reconcile"),
            "service_path": format!("/suggest/{what}"),
            "flyout_service_url": format!("{public}reconcile"),
            "flyout_service_path": format!("/flyout/{what}?id=${{id}}"),
        })
    };
    let types = DEFAULT.iter().filter_map(|id| TYPES.iter().find(|one| one.id == *id));
    json!({
        "versions": ["0.1", "0.2"],
        "name": format!("visitgraph: {}", service.minter.base()),
        "identifierSpace": service.minter.base(),
        "schemaSpace": ONTOLOGY.as_str(),
        "documentation": format!("{public}#reconcile"),
        "logo": format!("{public}assets/icon.svg"),
        "serviceVersion": env!("CARGO_PKG_VERSION"),
        "defaultTypes": types.map(|one| json!({"id": one.id, "name": one.name})).collect::<Json>(),
        "view": { "url": format!("{public}reconcile/view?id={{{{id}}}}") },
        "preview": { "url": format!("{public}reconcile/preview?id={{{{id}}}}"), "width": 430, "height": 300 },
        "suggest": {
            "entity": suggest("entity"),
            "type": suggest("type"),
            "property": suggest("property"),
        },
        "extend": {
            "propose_properties": { "service_url": format!("{public}reconcile"), "service_path": "/properties" },
            "property_settings": [{
                "name": "limit",
                "label": "Limit",
                "type": "number",
                "default": 0,
                "help_text": "How many values of a thing are given at most; 0 for as many as there are.",
            }],
        },
        "batchSize": BATCH,
    })
}
