//! Terms by which a service says what it offers and how much there is.

/// [VoID](https://www.w3.org/TR/void/).
pub mod void {
    use crate::vocab::vocabulary;

    vocabulary! { "http://rdfs.org/ns/void#";
        /// A set of triples that is published together.
        DATASET = "Dataset",
        /// A document that describes datasets.
        DATASET_DESCRIPTION = "DatasetDescription",
        /// A class of a class partition.
        CLASS = "class",
        /// The part of a dataset about the instances of one class.
        CLASS_PARTITION = "classPartition",
        /// How many classes are in use.
        CLASSES = "classes",
        /// Where the whole can be had as a file.
        DATA_DUMP = "dataDump",
        /// How many documents, for datasets whose triples come from documents.
        DOCUMENTS = "documents",
        /// How many things are described.
        ENTITIES = "entities",
        /// A thing that shows what the dataset is like.
        EXAMPLE_RESOURCE = "exampleResource",
        /// A format in which the data can be had.
        FEATURE = "feature",
        /// The dataset that a document is a part of.
        IN_DATASET = "inDataset",
        /// How many properties are in use.
        PROPERTIES = "properties",
        /// The property of a property partition.
        PROPERTY = "property",
        /// The part of a dataset with one property.
        PROPERTY_PARTITION = "propertyPartition",
        /// Where SPARQL queries are answered.
        SPARQL_ENDPOINT = "sparqlEndpoint",
        /// How many triples.
        TRIPLES = "triples",
        /// How the IRIs of all things begin.
        URI_SPACE = "uriSpace",
        /// A vocabulary in use.
        VOCABULARY = "vocabulary",
    }
}

/// [DCAT 3](https://www.w3.org/TR/vocab-dcat-3/).
pub mod dcat {
    use crate::vocab::vocabulary;

    vocabulary! { "http://www.w3.org/ns/dcat#";
        /// A collection of data that is published together.
        DATASET = "Dataset",
        /// A service that gives access to datasets.
        DATA_SERVICE = "DataService",
        /// A form in which a dataset can be had.
        DISTRIBUTION_CLASS = "Distribution",
        /// The last day.
        END_DATE = "endDate",
        /// The first day.
        START_DATE = "startDate",
        /// The service by which a distribution is had.
        ACCESS_SERVICE = "accessService",
        /// Where a distribution is had.
        ACCESS_URL = "accessURL",
        /// The format of the packing.
        COMPRESS_FORMAT = "compressFormat",
        /// A form of a dataset.
        DISTRIBUTION = "distribution",
        /// Where the file is.
        DOWNLOAD_URL = "downloadURL",
        /// What describes a service.
        ENDPOINT_DESCRIPTION = "endpointDescription",
        /// Where a service is.
        ENDPOINT_URL = "endpointURL",
        /// A word for what it is about.
        KEYWORD = "keyword",
        /// The page of a dataset.
        LANDING_PAGE = "landingPage",
        /// The media type of a file.
        MEDIA_TYPE = "mediaType",
        /// A dataset that a service gives access to.
        SERVES_DATASET = "servesDataset",
    }
}

/// [SPARQL 1.1 Service Description](https://www.w3.org/TR/sparql11-service-description/).
pub mod sd {
    use crate::vocab::vocabulary;

    vocabulary! { "http://www.w3.org/ns/sparql-service-description#";
        /// A set of graphs: one default graph and named ones.
        DATASET = "Dataset",
        /// A graph.
        GRAPH = "Graph",
        /// A service.
        SERVICE = "Service",
        /// SPARQL 1.1 Query.
        SPARQL11_QUERY = "SPARQL11Query",
        /// SPARQL 1.1 Update.
        SPARQL11_UPDATE = "SPARQL11Update",
        /// Relative IRIs of the query are resolved.
        DEREFERENCES_URIS = "DereferencesURIs",
        /// The default graph is the union of all.
        UNION_DEFAULT_GRAPH = "UnionDefaultGraph",
        /// The dataset of queries that name none.
        DEFAULT_DATASET = "defaultDataset",
        /// A default graph.
        DEFAULT_GRAPH = "defaultGraph",
        /// Where the service is.
        ENDPOINT = "endpoint",
        /// What the service can do besides.
        FEATURE = "feature",
        /// A format that is read.
        INPUT_FORMAT = "inputFormat",
        /// A format that is written.
        RESULT_FORMAT = "resultFormat",
        /// A language that is understood.
        SUPPORTED_LANGUAGE = "supportedLanguage",
    }
}

/// [Unique URIs for file formats](https://www.w3.org/ns/formats/).
pub mod formats {
    use crate::vocab::vocabulary;

    vocabulary! { "http://www.w3.org/ns/formats/";
        /// JSON-LD.
        JSON_LD = "JSON-LD",
        /// N-Quads.
        N_QUADS = "N-Quads",
        /// N-Triples.
        N_TRIPLES = "N-Triples",
        /// RDF/XML.
        RDF_XML = "RDF_XML",
        /// CSV of SPARQL results.
        SPARQL_RESULTS_CSV = "SPARQL_Results_CSV",
        /// JSON of SPARQL results.
        SPARQL_RESULTS_JSON = "SPARQL_Results_JSON",
        /// TSV of SPARQL results.
        SPARQL_RESULTS_TSV = "SPARQL_Results_TSV",
        /// XML of SPARQL results.
        SPARQL_RESULTS_XML = "SPARQL_Results_XML",
        /// TriG.
        TRIG = "TriG",
        /// Turtle.
        TURTLE = "Turtle",
    }
}

/// The prefixes of what a service says of itself.
pub const PREFIXES: &[(&str, &str)] = &[
    ("dcat", "http://www.w3.org/ns/dcat#"),
    ("dcterms", "http://purl.org/dc/terms/"),
    ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("formats", "http://www.w3.org/ns/formats/"),
    ("oa", "http://www.w3.org/ns/oa#"),
    ("org", "http://www.w3.org/ns/org#"),
    ("owl", "http://www.w3.org/2002/07/owl#"),
    ("prov", "http://www.w3.org/ns/prov#"),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("sd", "http://www.w3.org/ns/sparql-service-description#"),
    ("sh", "http://www.w3.org/ns/shacl#"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("vann", "http://purl.org/vocab/vann/"),
    ("visit", "https://w3id.org/visitgraph/ontology#"),
    ("void", "http://rdfs.org/ns/void#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
];

/// Media types as IRIs: `…/text/turtle`.
pub const MEDIA_TYPES: &str = "https://www.iana.org/assignments/media-types/";

/// Below this the ontology and the concepts of the word lists have their IRIs.
pub const HOME: &str = "https://w3id.org/visitgraph/";

/// The ontology.
pub const ONTOLOGY: oxigraph::model::NamedNodeRef<'static> =
    oxigraph::model::NamedNodeRef::new_unchecked("https://w3id.org/visitgraph/ontology");

/// The shapes of the data.
pub const SHAPES: oxigraph::model::NamedNodeRef<'static> =
    oxigraph::model::NamedNodeRef::new_unchecked("https://w3id.org/visitgraph/ontology/shapes");
