//! Which act a saying is, by its verb, its object or the words that are quoted.

use crate::saying::said;

#[test]
fn a_noun_behind_a_light_verb_makes_the_act() {
    assert_eq!(said("She made a pledge to help the reforms."), ["offer to help the reforms"]);
    assert_eq!(said("She made an appeal to all sides to talk."), ["urge to all sides to talk"]);
    assert_eq!(said("She laid stress on the need for ferries."), ["stress the need for ferries"]);
    assert_eq!(said("She placed great emphasis on schools."), ["stress schools"]);
    assert_eq!(said("She put forward a proposal for a joint fund."), ["state a proposal for a joint fund"]);
    assert_eq!(said("She reconfirmed her commitment to trade."), ["stress her commitment to trade"]);
    assert_eq!(said("She made a stop in Arica."), Vec::<String>::new());
}
