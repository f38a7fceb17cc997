//! Vocabularies: every IRI of a class, property or concept that the code names.
//!
//! One module a namespace, one constant a term, only terms that are used. `ontology/visit.ttl` is the authority
//! for what the terms of [`visit`] mean; a test proves that file and constants say the same.

pub mod service;
pub mod sh;
pub mod visit;

pub use oxigraph::model::vocab::{rdf, rdfs, xsd};

/// A term of a vocabulary with its definition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    /// The IRI.
    pub iri: oxigraph::model::NamedNodeRef<'static>,
    /// What it means: the lines of its comment.
    pub definition: &'static [&'static str],
}

/// Declares the terms of one namespace as constants, and `ALL` of them as a list.
macro_rules! vocabulary {
    ($namespace:literal; $($(#[doc = $doc:literal])+ $name:ident = $local:literal,)+) => {
        $(
            $(#[doc = $doc])+
            pub const $name: oxigraph::model::NamedNodeRef<'static> =
                oxigraph::model::NamedNodeRef::new_unchecked(concat!($namespace, $local));
        )+

        /// Every term of this module.
        pub const ALL: &[$crate::vocab::Term] =
            &[$($crate::vocab::Term { iri: $name, definition: &[$($doc),+] }),+];
    };
}
use vocabulary;

/// [PROV-O](https://www.w3.org/TR/prov-o/).
pub mod prov {
    vocabulary! { "http://www.w3.org/ns/prov#";
        /// Somebody who bears responsibility.
        AGENT = "Agent",
        /// An activity.
        ACTIVITY = "Activity",
        /// An entity.
        ENTITY = "Entity",
        /// An agent that is a program.
        SOFTWARE_AGENT = "SoftwareAgent",
        /// The primary source of an entity.
        HAD_PRIMARY_SOURCE = "hadPrimarySource",
        /// An entity that an activity used.
        USED = "used",
        /// An agent with a part in an activity.
        WAS_ASSOCIATED_WITH = "wasAssociatedWith",
        /// An agent to whom an entity is owed.
        WAS_ATTRIBUTED_TO = "wasAttributedTo",
        /// An entity that an entity was made from.
        WAS_DERIVED_FROM = "wasDerivedFrom",
        /// The activity that made an entity.
        WAS_GENERATED_BY = "wasGeneratedBy",
    }
}

/// [The Organization Ontology](https://www.w3.org/TR/vocab-org/).
pub mod org {
    vocabulary! { "http://www.w3.org/ns/org#";
        /// An organization.
        ORGANIZATION = "Organization",
        /// A position in or of an organization, whoever holds it.
        POST = "Post",
        /// The organization a post belongs to.
        POST_IN = "postIn",
    }
}

/// [Web Annotation Vocabulary](https://www.w3.org/TR/annotation-vocab/).
pub mod oa {
    vocabulary! { "http://www.w3.org/ns/oa#";
        /// A selector by position in the text.
        TEXT_POSITION_SELECTOR = "TextPositionSelector",
        /// A selector by the words of the text.
        TEXT_QUOTE_SELECTOR = "TextQuoteSelector",
        /// What an annotation says.
        HAS_BODY = "hasBody",
        /// What an annotation is about.
        HAS_TARGET = "hasTarget",
        /// The resource that a specific resource is a part of.
        HAS_SOURCE = "hasSource",
        /// A selector of the part.
        HAS_SELECTOR = "hasSelector",
        /// An annotation: something said of something.
        ANNOTATION = "Annotation",
        /// A part of a resource.
        SPECIFIC_RESOURCE = "SpecificResource",
        /// The words selected.
        EXACT = "exact",
        /// Offset of the first character.
        START = "start",
        /// Offset after the last character.
        END = "end",
    }
}

/// [SKOS](https://www.w3.org/TR/skos-reference/).
pub mod skos {
    vocabulary! { "http://www.w3.org/2004/02/skos/core#";
        /// A concept.
        CONCEPT = "Concept",
        /// A set of concepts.
        CONCEPT_SCHEME = "ConceptScheme",
        /// Another label.
        ALT_LABEL = "altLabel",
        /// A wider concept.
        BROADER = "broader",
        /// What it means.
        DEFINITION = "definition",
        /// A concept of another scheme that means the same.
        EXACT_MATCH = "exactMatch",
        /// An example.
        EXAMPLE = "example",
        /// The scheme of a concept.
        IN_SCHEME = "inScheme",
        /// A code of a concept.
        NOTATION = "notation",
        /// A remark.
        NOTE = "note",
        /// The label.
        PREF_LABEL = "prefLabel",
    }
}

/// [DCMI Metadata Terms](https://www.dublincore.org/specifications/dublin-core/dcmi-terms/).
pub mod dcterms {
    vocabulary! { "http://purl.org/dc/terms/";
        /// The vocabulary that data keeps to.
        CONFORMS_TO = "conformsTo",
        /// The time that data is about.
        TEMPORAL = "temporal",
        /// A time from one day to another.
        PERIOD_OF_TIME = "PeriodOfTime",
        /// How to cite the resource.
        BIBLIOGRAPHIC_CITATION = "bibliographicCitation",
        /// A date of the resource.
        DATE = "date",
        /// What it is.
        DESCRIPTION = "description",
        /// How a file is packed or written.
        FORMAT = "format",
        /// A key of the resource.
        IDENTIFIER = "identifier",
        /// A resource that it is a part of.
        IS_PART_OF = "isPartOf",
        /// Date of issue.
        ISSUED = "issued",
        /// Its language.
        LANGUAGE = "language",
        /// Under which licence it is.
        LICENSE = "license",
        /// Who published it.
        PUBLISHER = "publisher",
        /// A resource that it comes from.
        SOURCE = "source",
        /// Its title.
        TITLE = "title",
    }
}

/// [FOAF](http://xmlns.com/foaf/spec/).
pub mod foaf {
    vocabulary! { "http://xmlns.com/foaf/0.1/";
        /// A document.
        DOCUMENT = "Document",
        /// A person.
        PERSON = "Person",
        /// The page of a thing.
        HOMEPAGE = "homepage",
        /// What a document is about.
        PRIMARY_TOPIC = "primaryTopic",
    }
}

/// [OWL](https://www.w3.org/TR/owl2-overview/).
pub mod owl {
    vocabulary! { "http://www.w3.org/2002/07/owl#";
        /// A class.
        CLASS = "Class",
        /// A property with literal values.
        DATATYPE_PROPERTY = "DatatypeProperty",
        /// A property between things.
        OBJECT_PROPERTY = "ObjectProperty",
        /// Two IRIs name different things.
        DIFFERENT_FROM = "differentFrom",
        /// Another file that is a part of this one.
        IMPORTS = "imports",
        /// Two IRIs name the same thing.
        SAME_AS = "sameAs",
        /// The version's IRI.
        VERSION_IRI = "versionIRI",
        /// Which version it is.
        VERSION_INFO = "versionInfo",
    }
}

/// The prefixes preset in queries and used in output, sorted.
pub const PREFIXES: &[(&str, &str)] = &[
    ("dcterms", "http://purl.org/dc/terms/"),
    ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("oa", "http://www.w3.org/ns/oa#"),
    ("org", "http://www.w3.org/ns/org#"),
    ("owl", "http://www.w3.org/2002/07/owl#"),
    ("prov", "http://www.w3.org/ns/prov#"),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("visit", "https://w3id.org/visitgraph/ontology#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
];
