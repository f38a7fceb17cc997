//! The resources that have IRIs, each with its template.

use super::segment::{decode, encode};

/// Declares the resources: one line of policy each.
macro_rules! resources {
    ($($(#[doc = $doc:literal])+ $name:ident { $($field:ident),+ } = $template:literal;)+) => {
        /// Something that has an IRI, named by the values its template takes.
        ///
        /// An empty value stands for one the document does not give.
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[expect(missing_docs, reason = "the fields are the variables of the templates")]
        pub enum Resource {
            $($(#[doc = $doc])+ #[doc = concat!("\n\n`", $template, "`")] $name { $($field: String),+ },)+
        }

        impl Resource {
            /// Its template (RFC 6570), relative to the base.
            pub const fn template(&self) -> &'static str {
                match self {
                    $(Self::$name { .. } => $template,)+
                }
            }

            /// The variables of its template with their values as path segments, not yet percent-encoded.
            pub(super) fn values(&self) -> Vec<(&'static str, String)> {
                match self {
                    $(Self::$name { $($field),+ } => vec![$((stringify!($field), encode($field))),+],)+
                }
            }

            /// The resource with this path below the base.
            pub(super) fn from_path(path: &str) -> Option<Self> {
                $(
                    if let Some(mut values) = capture($template, path) {
                        return Some(Self::$name { $($field: take(&mut values, stringify!($field))),+ });
                    }
                )+
                None
            }
        }
    };
}

// No path fits two templates: those with as many segments differ in a literal one.
resources! {
    /// A document that was read.
    Document { document } = "document/{document}";
    /// The named graph with all that one document says.
    Graph { document } = "graph/{document}";
    /// The run of this program that made a document's graph.
    Run { document } = "run/{document}";
    /// The program, in one version.
    Software { version } = "software/visitgraph/{version}";
    /// A passage of a document, by its first and last offset in code points.
    Evidence { document, start, end } = "evidence/{document}/{start}/{end}";
    /// A visit, by its key in the document.
    Visit { document, visit } = "visit/{document}/{visit}";
    /// A stop of a visit, numbered from 1, as all parts of visits are.
    Stop { document, visit, number } = "visit/{document}/{visit}/stop/{number}";
    /// Somebody's part in a visit as visitor.
    Visitor { document, visit, number } = "visit/{document}/{visit}/visitor/{number}";
    /// Somebody's part in a visit as inviter.
    Inviter { document, visit, number } = "visit/{document}/{visit}/inviter/{number}";
    /// An aim of a visit.
    Purpose { document, visit, number } = "visit/{document}/{visit}/purpose/{number}";
    /// That an aim of a visit is of a class, by the words in it: a theme.
    PurposeClass { document, visit, number, scheme, concept } =
        "visit/{document}/{visit}/purpose/{number}/{scheme}/{concept}";
    /// A meeting, site visit, event or signing.
    Engagement { document, visit, number } = "visit/{document}/{visit}/engagement/{number}";
    /// Somebody's part in an engagement, on the other side.
    Counterpart { document, visit, engagement, number } =
        "visit/{document}/{visit}/engagement/{engagement}/with/{number}";
    /// A topic of an engagement.
    Topic { document, visit, engagement, number } = "visit/{document}/{visit}/engagement/{engagement}/topic/{number}";
    /// That a topic is of a class, by the words in it: a theme.
    TopicClass { document, visit, engagement, number, scheme, concept } =
        "visit/{document}/{visit}/engagement/{engagement}/topic/{number}/{scheme}/{concept}";
    /// An act of saying.
    Statement { document, visit, number } = "visit/{document}/{visit}/statement/{number}";
    /// What is said by a statement.
    StatementContent { document, visit, statement } = "visit/{document}/{visit}/statement/{statement}/content";
    /// That what is said is of a class, by the words in it: a theme, a strength.
    ContentClass { document, visit, statement, scheme, concept } =
        "visit/{document}/{visit}/statement/{statement}/content/{scheme}/{concept}";
    /// Somebody's part in a statement as its speaker.
    Speaker { document, visit, statement } = "visit/{document}/{visit}/statement/{statement}/speaker";
    /// Somebody's part in a statement as the one spoken to.
    Addressee { document, visit, statement } = "visit/{document}/{visit}/statement/{statement}/addressee";
    /// A person, by the producer's key.
    PersonKey { key } = "key/person/{key}";
    /// A person, by name.
    Person { name } = "person/{name}";
    /// A post, by the producer's key.
    PostKey { key } = "key/post/{key}";
    /// A post, by the words for it, the state it belongs to and the organization it is in.
    Post { country, organization, role } = "post/{country}/{organization}/{role}";
    /// An organization, by the producer's key.
    OrganizationKey { key } = "key/organization/{key}";
    /// An organization, by its name and the state it belongs to.
    Organization { country, name } = "organization/{country}/{name}";
    /// A place, by the producer's key.
    PlaceKey { key } = "key/place/{key}";
    /// A country or territory, by its ISO 3166-1 alpha-2 code.
    Country { code } = "place/{code}";
    /// Any other place, by its name and the country or territory it lies in.
    Place { country, name } = "place/{country}/{name}";
    /// A legal instrument, by its code, else by its name.
    Instrument { name } = "instrument/{name}";
    /// That a state became bound by an instrument.
    Ratification { country, instrument } = "ratification/{country}/{instrument}";
    /// That a state signed an instrument.
    Signature { country, instrument } = "signature/{country}/{instrument}";
    /// What a document says that a state is to an instrument.
    TreatyRecord { document, country, instrument } = "treaty-record/{document}/{country}/{instrument}";
    /// The graph of links that were decided on.
    LinkGraph { set } = "links/{set}";
    /// What was decided of two, by the key of the pair.
    Decision { pair } = "decision/{pair}";
    /// Somebody who decided, by name.
    Reviewer { name } = "reviewer/{name}";
    /// A review file, by its name.
    Review { file } = "review/{file}";
    /// The graph that holds what was loaded from a file of RDF, by the file's name.
    FileGraph { file } = "file/{file}";
}

/// The segments of `path` that stand for the variables of `template`, decoded.
fn capture(template: &'static str, path: &str) -> Option<Vec<(&'static str, String)>> {
    let mut values = Vec::new();
    let mut segments = path.split('/');
    for part in template.split('/') {
        let segment = segments.next()?;
        match part.strip_prefix('{').and_then(|p| p.strip_suffix('}')) {
            Some(name) => values.push((name, decode(segment)?)),
            None if part == segment => {}
            None => return None,
        }
    }
    segments.next().is_none().then_some(values)
}

fn take(values: &mut [(&'static str, String)], name: &str) -> String {
    values.iter_mut().find(|(n, _)| *n == name).map(|(_, value)| std::mem::take(value)).unwrap_or_default()
}
