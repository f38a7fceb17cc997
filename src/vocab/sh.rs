//! [SHACL Core](https://www.w3.org/TR/shacl/): the terms that shapes and reports are written in.
//!
//! The list is closed: a term of the namespace that is not here is refused where it stands in shapes.

use super::vocabulary;

/// How the IRIs of all terms begin.
pub const NAMESPACE: &str = "http://www.w3.org/ns/shacl#";

vocabulary! { "http://www.w3.org/ns/shacl#";
    /// A shape of a node itself.
    NODE_SHAPE = "NodeShape",
    /// A shape of what a path leads to.
    PROPERTY_SHAPE = "PropertyShape",
    /// A group of property shapes, for forms.
    PROPERTY_GROUP = "PropertyGroup",
    /// A shape.
    SHAPE = "Shape",
    /// The path of a property shape.
    PATH = "path",
    /// A path that is one of several.
    ALTERNATIVE_PATH = "alternativePath",
    /// A path backwards.
    INVERSE_PATH = "inversePath",
    /// A path taken once or more.
    ONE_OR_MORE_PATH = "oneOrMorePath",
    /// A path taken any number of times.
    ZERO_OR_MORE_PATH = "zeroOrMorePath",
    /// A path taken at most once.
    ZERO_OR_ONE_PATH = "zeroOrOnePath",
    /// The class whose instances a shape is about.
    TARGET_CLASS = "targetClass",
    /// A node that a shape is about.
    TARGET_NODE = "targetNode",
    /// The property whose objects a shape is about.
    TARGET_OBJECTS_OF = "targetObjectsOf",
    /// The property whose subjects a shape is about.
    TARGET_SUBJECTS_OF = "targetSubjectsOf",
    /// How bad it is where a shape is not met.
    SEVERITY = "severity",
    /// What is said where a shape is not met.
    MESSAGE = "message",
    /// Whether a shape is out of use.
    DEACTIVATED = "deactivated",
    /// What a property is called.
    NAME = "name",
    /// What a property is for.
    DESCRIPTION = "description",
    /// The place of a property in a form.
    ORDER = "order",
    /// The group of a property in a form.
    GROUP = "group",
    /// The value that a form starts with.
    DEFAULT_VALUE = "defaultValue",
    /// Not as it must be.
    VIOLATION = "Violation",
    /// Not as it should be.
    WARNING = "Warning",
    /// Worth a look.
    INFO = "Info",
    /// The class of each value.
    CLASS = "class",
    /// The datatype of each value.
    DATATYPE = "datatype",
    /// Whether values are IRIs, blank nodes or literals.
    NODE_KIND = "nodeKind",
    /// Blank nodes.
    BLANK_NODE = "BlankNode",
    /// IRIs.
    IRI = "IRI",
    /// Literals.
    LITERAL = "Literal",
    /// Blank nodes and IRIs.
    BLANK_NODE_OR_IRI = "BlankNodeOrIRI",
    /// Blank nodes and literals.
    BLANK_NODE_OR_LITERAL = "BlankNodeOrLiteral",
    /// IRIs and literals.
    IRI_OR_LITERAL = "IRIOrLiteral",
    /// At least so many values.
    MIN_COUNT = "minCount",
    /// At most so many values.
    MAX_COUNT = "maxCount",
    /// Values are above it.
    MIN_EXCLUSIVE = "minExclusive",
    /// Values are it or above.
    MIN_INCLUSIVE = "minInclusive",
    /// Values are below it.
    MAX_EXCLUSIVE = "maxExclusive",
    /// Values are it or below.
    MAX_INCLUSIVE = "maxInclusive",
    /// Values have at least so many characters.
    MIN_LENGTH = "minLength",
    /// Values have at most so many characters.
    MAX_LENGTH = "maxLength",
    /// The regular expression that values match.
    PATTERN = "pattern",
    /// The flags of the regular expression.
    FLAGS = "flags",
    /// The languages of values.
    LANGUAGE_IN = "languageIn",
    /// No two values have the same language.
    UNIQUE_LANG = "uniqueLang",
    /// A property with the same values.
    EQUALS = "equals",
    /// A property with no value in common.
    DISJOINT = "disjoint",
    /// A property whose values are all greater.
    LESS_THAN = "lessThan",
    /// A property whose values are all greater or equal.
    LESS_THAN_OR_EQUALS = "lessThanOrEquals",
    /// A shape that values do not have.
    NOT = "not",
    /// Shapes that values have all of.
    AND = "and",
    /// Shapes that values have one of.
    OR = "or",
    /// Shapes that values have exactly one of.
    XONE = "xone",
    /// A node shape that values have.
    NODE = "node",
    /// A property shape of values.
    PROPERTY = "property",
    /// The shape of values that are counted.
    QUALIFIED_VALUE_SHAPE = "qualifiedValueShape",
    /// At least so many values have the shape.
    QUALIFIED_MIN_COUNT = "qualifiedMinCount",
    /// At most so many values have the shape.
    QUALIFIED_MAX_COUNT = "qualifiedMaxCount",
    /// Whether values that have a sibling's shape do not count.
    QUALIFIED_VALUE_SHAPES_DISJOINT = "qualifiedValueShapesDisjoint",
    /// Whether nodes have no other properties than those of the shape.
    CLOSED = "closed",
    /// Properties that nodes of a closed shape may have all the same.
    IGNORED_PROPERTIES = "ignoredProperties",
    /// A value that is there.
    HAS_VALUE = "hasValue",
    /// The list of values that there are.
    IN = "in",
    /// The report of a check.
    VALIDATION_REPORT = "ValidationReport",
    /// Whether nothing was found.
    CONFORMS = "conforms",
    /// One thing found.
    RESULT = "result",
    /// A thing found.
    VALIDATION_RESULT = "ValidationResult",
    /// The node that is not as it should be.
    FOCUS_NODE = "focusNode",
    /// The path to what is not as it should be.
    RESULT_PATH = "resultPath",
    /// The value that is not as it should be.
    VALUE = "value",
    /// The shape that is not met.
    SOURCE_SHAPE = "sourceShape",
    /// The kind of constraint that is not met.
    SOURCE_CONSTRAINT_COMPONENT = "sourceConstraintComponent",
    /// The constraint that is not met.
    SOURCE_CONSTRAINT = "sourceConstraint",
    /// How bad it is.
    RESULT_SEVERITY = "resultSeverity",
    /// What is wrong.
    RESULT_MESSAGE = "resultMessage",
    /// What lies behind a result.
    DETAIL = "detail",
    /// Whether the shapes could be read.
    SHAPES_GRAPH_WELL_FORMED = "shapesGraphWellFormed",
    /// The shapes that data is for.
    SHAPES_GRAPH = "shapesGraph",
    /// Shapes that fit an ontology.
    SUGGESTED_SHAPES_GRAPH = "suggestedShapesGraph",
    /// A prefix for queries.
    DECLARE = "declare",
    /// The short form of a prefix.
    PREFIX = "prefix",
    /// The namespace of a prefix.
    DECLARED_NAMESPACE = "namespace",
    /// A prefix for queries.
    PREFIX_DECLARATION = "PrefixDeclaration",
    /// A kind of nodes.
    NODE_KIND_CLASS = "NodeKind",
    /// A degree of severity.
    SEVERITY_CLASS = "Severity",
    /// A result.
    ABSTRACT_RESULT = "AbstractResult",
    /// The kind of constraint that `sh:class` makes.
    CLASS_CONSTRAINT = "ClassConstraintComponent",
    /// The kind of constraint that `sh:datatype` makes.
    DATATYPE_CONSTRAINT = "DatatypeConstraintComponent",
    /// The kind of constraint that `sh:nodeKind` makes.
    NODE_KIND_CONSTRAINT = "NodeKindConstraintComponent",
    /// The kind of constraint that `sh:minCount` makes.
    MIN_COUNT_CONSTRAINT = "MinCountConstraintComponent",
    /// The kind of constraint that `sh:maxCount` makes.
    MAX_COUNT_CONSTRAINT = "MaxCountConstraintComponent",
    /// The kind of constraint that `sh:minExclusive` makes.
    MIN_EXCLUSIVE_CONSTRAINT = "MinExclusiveConstraintComponent",
    /// The kind of constraint that `sh:minInclusive` makes.
    MIN_INCLUSIVE_CONSTRAINT = "MinInclusiveConstraintComponent",
    /// The kind of constraint that `sh:maxExclusive` makes.
    MAX_EXCLUSIVE_CONSTRAINT = "MaxExclusiveConstraintComponent",
    /// The kind of constraint that `sh:maxInclusive` makes.
    MAX_INCLUSIVE_CONSTRAINT = "MaxInclusiveConstraintComponent",
    /// The kind of constraint that `sh:minLength` makes.
    MIN_LENGTH_CONSTRAINT = "MinLengthConstraintComponent",
    /// The kind of constraint that `sh:maxLength` makes.
    MAX_LENGTH_CONSTRAINT = "MaxLengthConstraintComponent",
    /// The kind of constraint that `sh:pattern` makes.
    PATTERN_CONSTRAINT = "PatternConstraintComponent",
    /// The kind of constraint that `sh:languageIn` makes.
    LANGUAGE_IN_CONSTRAINT = "LanguageInConstraintComponent",
    /// The kind of constraint that `sh:uniqueLang` makes.
    UNIQUE_LANG_CONSTRAINT = "UniqueLangConstraintComponent",
    /// The kind of constraint that `sh:equals` makes.
    EQUALS_CONSTRAINT = "EqualsConstraintComponent",
    /// The kind of constraint that `sh:disjoint` makes.
    DISJOINT_CONSTRAINT = "DisjointConstraintComponent",
    /// The kind of constraint that `sh:lessThan` makes.
    LESS_THAN_CONSTRAINT = "LessThanConstraintComponent",
    /// The kind of constraint that `sh:lessThanOrEquals` makes.
    LESS_THAN_OR_EQUALS_CONSTRAINT = "LessThanOrEqualsConstraintComponent",
    /// The kind of constraint that `sh:not` makes.
    NOT_CONSTRAINT = "NotConstraintComponent",
    /// The kind of constraint that `sh:and` makes.
    AND_CONSTRAINT = "AndConstraintComponent",
    /// The kind of constraint that `sh:or` makes.
    OR_CONSTRAINT = "OrConstraintComponent",
    /// The kind of constraint that `sh:xone` makes.
    XONE_CONSTRAINT = "XoneConstraintComponent",
    /// The kind of constraint that `sh:node` makes.
    NODE_CONSTRAINT = "NodeConstraintComponent",
    /// The kind of constraint that `sh:property` makes.
    PROPERTY_CONSTRAINT = "PropertyConstraintComponent",
    /// The kind of constraint that `sh:qualifiedMinCount` makes.
    QUALIFIED_MIN_COUNT_CONSTRAINT = "QualifiedMinCountConstraintComponent",
    /// The kind of constraint that `sh:qualifiedMaxCount` makes.
    QUALIFIED_MAX_COUNT_CONSTRAINT = "QualifiedMaxCountConstraintComponent",
    /// The kind of constraint that `sh:closed` makes.
    CLOSED_CONSTRAINT = "ClosedConstraintComponent",
    /// The kind of constraint that `sh:hasValue` makes.
    HAS_VALUE_CONSTRAINT = "HasValueConstraintComponent",
    /// The kind of constraint that `sh:in` makes.
    IN_CONSTRAINT = "InConstraintComponent",
}
