//! How fast candidates are found among a hundred thousand people: `cargo bench --no-default-features --bench reconcile`.

use divan::{Bencher, black_box};
use oxigraph::model::NamedNode;
use visitgraph::reconcile::name::{Name, compare};
use visitgraph::reconcile::{Entities, Entity, Kind, Sighting, Terms, candidates};

fn main() {
    divan::main();
}

/// Numbers that look like chance and are the same each time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % most
    }

    fn word(&mut self, syllables: usize) -> String {
        const FIRST: [&str; 16] =
            ["b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "sh", "ch"];
        const SECOND: [&str; 8] = ["a", "e", "i", "o", "u", "ar", "en", "ov"];
        let word = (0..syllables).map(|_| [FIRST[self.below(16)], SECOND[self.below(8)]].concat());
        word.collect()
    }
}

/// Names of two or three words of 2,000 given names and 20,000 surnames, the first of them the most common, each with an office, a
/// country and some days.
fn people(count: usize) -> Entities {
    let mut chance = Chance(7);
    let given = (0..2_000).map(|_| chance.word(2)).collect::<Vec<_>>();
    let surnames = (0..20_000).map(|_| chance.word(3)).collect::<Vec<_>>();
    let mut terms = Terms::default();
    let countries = (0..200).map(|n| terms.number(&format!("country {n}"))).collect::<Vec<_>>();
    let offices = (0..20).map(|n| terms.number(&format!("office {n}"))).collect::<Vec<_>>();
    let mut all = Vec::new();
    for n in 0..count {
        let surname = {
            let most = chance.below(surnames.len()) + 1;
            &surnames[chance.below(most)]
        };
        let mut name = given[chance.below(given.len())].clone();
        if chance.below(4) == 0 {
            name = format!("{name} {}", given[chance.below(given.len())]);
        }
        let iri = NamedNode::new_unchecked(format!("https://data.example/person/{n}"));
        let mut person = Entity::new(iri, Kind::Person, vec![format!("{name} {surname}")]);
        let (country, office) = (countries[chance.below(200)], offices[chance.below(20)]);
        for _ in 0..=chance.below(3) {
            let day = i32::try_from(chance.below(30_000)).unwrap_or(0) + 690_000;
            let happening = terms.number(&format!("visit {n} {day}"));
            person.sightings.push(Sighting {
                days: Some((day, day + 2)),
                happening,
                visit: happening,
                there: Some(countries[chance.below(200)]),
                country: Some(country),
                office: Some(office),
                ..Sighting::default()
            });
        }
        all.push(person);
    }
    all.sort_by(|a, b| a.iri.cmp(&b.iri));
    Entities { all, terms }
}

#[divan::bench(args = [10_000, 100_000], sample_count = 1, sample_size = 1)]
fn find(bencher: Bencher<'_, '_>, count: usize) {
    let people = people(count);
    bencher.bench_local(|| candidates(black_box(&people), |_, _| false).candidates.len());
}

/// Two names.
#[divan::bench]
fn names(bencher: Bencher<'_, '_>) {
    let (one, other) = (Name::new("Abdullah bin Abd-el Aziz al-Saud"), Name::new("Abdallah ibn Abdulaziz"));
    bencher.bench_local(|| compare(black_box(&one), black_box(&other)));
}
