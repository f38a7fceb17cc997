//! What a word can be, as bits, and the lists of the data files that say so.

/// A word list and the bit its words get.
pub(in crate::parse) type List = (&'static str, u64);

macro_rules! lists {
    ($($name:ident = $list:literal),+ $(,)?) => {
        lists!(@ 0u32; $($name = $list,)+);
        /// Every list with its bit.
        pub(in crate::parse) const LISTS: &[List] = &[$(($list, $name)),+];
    };
    (@ $n:expr; $name:ident = $list:literal, $($rest:tt)*) => {
        pub(in crate::parse) const $name: u64 = 1 << $n;
        lists!(@ $n + 1; $($rest)*);
    };
    (@ $n:expr;) => {};
}

lists! {
    TITLE = "titles",
    RANK = "ranks",
    SUFFIX = "suffixes",
    HEAD = "heads",
    OFFICE = "office",
    GROUP = "groups",
    BODY = "bodies",
    VISIT_NOUN = "visit_nouns",
    VISIT_BASE = "visit_verbs_future",
    VISIT_PAST = "visit_verbs_past",
    VISIT_NOW = "visit_verbs_now",
    GO_BASE = "go_verbs_base",
    GO_PAST = "go_verbs_past",
    GO_NOW = "go_verbs_now",
    LEAD = "lead_verbs",
    FUTURE = "future",
    POSTPONED = "postponed",
    CANCELLED = "cancelled",
    ENDED = "ended",
    BEGUN = "begun",
    UNREAL = "unreal",
    MEET = "meet_verbs",
    JOIN = "join",
    WEEKDAY = "weekdays",
    FUNCTION = "function",
    LIGHT_PAST = "light_verbs_past",
    LIGHT_NOW = "light_verbs_now",
    LEADING = "leading",
    PARTICLE = "particles",
    LINK = "office_links",
    PLURAL = "plural_subjects",
    DETERMINER = "determiners",
    POSSESSIVE = "possessives",
    PRONOUN = "pronouns",
    PREPOSITION = "prepositions",
    CONJUNCTION = "conjunctions",
    SUBORDINATOR = "subordinators",
    MODAL = "modals",
    HAVE = "have",
    BE = "be",
    DO = "do",
    ADVERB = "adverbs",
    HOST = "host_verbs",
    ATTEND = "attend_verbs",
    SITE = "site_verbs",
    EVENT = "events",
    AGREEMENT = "agreements",
    MEETING = "meeting_nouns",
    SIDE = "sides",
    MONTH_PART = "months_parts",
    SOLE = "sole_offices",
    PLAIN = "not_adverbs",
    PREMISES = "premises",
    CLAIM = "claims",
    MERIT = "merits",
    CENTRE = "centre_verbs",
    TOPIC = "topics",
    SPEAK = "speak_verbs",
    DELIVER = "deliver_verbs",
    SPEECH = "speeches",
    PURPOSIVE = "purpose_verbs",
    RELATION = "relations",
    INCLUDE = "include_words",
    BACK = "back_words",
}
