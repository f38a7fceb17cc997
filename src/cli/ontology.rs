//! `ontology`: the ontology and its shapes.

use crate::shapes::{DATA_SHAPES, DAY_SHAPES, ONTOLOGY_SHAPES};

/// Print the ontology, in Turtle, or what it asks of a graph.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Which part.
    #[arg(default_value = "terms")]
    part: Part,
}

#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Part {
    /// Its classes, properties and concepts.
    Terms,
    /// The shapes of the data: what a graph promises.
    Shapes,
    /// Those that compare days.
    ShapesOfDays,
    /// The shapes of the ontology itself.
    OntologyShapes,
}

/// The text that is printed.
pub(super) fn text(args: &Args) -> &'static str {
    match args.part {
        Part::Terms => include_str!("../../ontology/visit.ttl"),
        Part::Shapes => DATA_SHAPES,
        Part::ShapesOfDays => DAY_SHAPES,
        Part::OntologyShapes => ONTOLOGY_SHAPES,
    }
}
