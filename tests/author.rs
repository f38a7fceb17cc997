//! Who goes, where a text is in the first person, a text for each way of telling.

use crate::travel::told;

#[test]
fn who_writes_is_named_over_the_text() {
    for (over, who) in [
        ("The Hon Kari Li MP\n\nMinister for Trade\n\nMedia release\n\n", "Kari Li"),
        ("Senator Kari Li\nMinister for Trade\n\nVisit to Chile\n\n", "Kari Li"),
        ("Minister for Trade\n\nMedia release\n\n", "Minister for Trade"),
        (
            "§ Mr. Berg\n\nTo ask the Minister when she will travel.\n\n§ The Prime Minister\n",
            "Prime Minister",
        ),
    ] {
        let all = told(&format!("{over}I will visit Chile on 5 May. I will meet President Pedro Paz."));
        assert_eq!(all, [format!("{who}: Chile")], "{over}");
    }
}

#[test]
fn who_speaks_is_named_before_what_is_said() {
    for (first, again) in
        [("KARI LI, MINISTER FOR TRADE", "LI"), ("Kari Li", "Li"), ("PRIME MINISTER", "PRIME MINISTER")]
    {
        let all = told(&format!(
            "{first}: Good morning. I will visit Chile on Friday.\n\nJOURNALIST: And then?\n\n{again}: I will go home."
        ));
        assert_eq!(all, [format!("{first}: Chile").replace(", MINISTER FOR TRADE", "")], "{first}");
    }
}

#[test]
fn of_two_who_speak_neither_is_all() {
    let all = told("PRIME MINISTER LI: I am glad to be here.\n\nPRESIDENT PAZ: I will visit Peru on Friday.");
    assert_eq!(all, Vec::<String>::new());
}

#[test]
fn who_writes_tells_their_office() {
    for text in [
        "As Minister for Trade, I will visit Chile on 5 May.",
        "My first visit to Chile as Minister for Trade was a success. I met President Pedro Paz.",
        "In my capacity as Minister for Trade, I visited Chile on 2 May.",
    ] {
        assert_eq!(told(text), ["Minister for Trade: Chile"], "{text}");
    }
}

#[test]
fn what_others_are_is_not_the_office_of_who_writes() {
    for text in [
        "I will visit Chile, where I met Ana Sol in her capacity as Minister for Trade.",
        "My visit to Chile with Ana Sol as Minister for Trade was a success.",
    ] {
        assert_eq!(told(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn a_lone_word_over_a_question_is_no_author() {
    for label in ["Question:", "Reply:"] {
        let text = format!("{label}\n\nDeputy Bo Paz asked about travel.\n\nIn May I visited Chile.");
        assert!(!told(&text).iter().any(|line| line.contains(label.trim_end_matches(':'))), "{label}");
    }
}
