//! Pathways: as long as a worried person can follow, one for each environment and side.

use super::Checker;

/// Steps of one pathway.
const STEPS: std::ops::RangeInclusive<usize> = 3..=7;

pub(super) fn check(checker: &mut Checker<'_>) {
    let pathways = &checker.catalog.pathways;
    for (index, pathway) in pathways.iter().enumerate() {
        let at = checker.at("pathways", pathway.id.as_str());
        let count = pathway.steps.len();
        if !STEPS.contains(&count) {
            let what = format!("The pathway has {count} steps; it takes {} to {}.", STEPS.start(), STEPS.end());
            checker.error(at.key("steps"), what, "Join or split steps; a worried person follows no longer list.");
        }
        let of_environment = pathways.iter().filter(|other| other.environment == pathway.environment);
        if checker.is_complete && of_environment.map(|other| other.side).all(|side| side == pathway.side) {
            let what = "The environment has a pathway for one side only.";
            checker.warning(at.key("side"), what, "Write the other one too: a family and a worker should find the same steps.");
        }
        let earlier = pathways.iter().take(index);
        let same = |other: &&crate::Pathway| other.environment == pathway.environment && other.side == pathway.side;
        if let Some(other) = earlier.into_iter().find(same) {
            let what = format!("{} is already for this environment and side.", other.id);
            checker.error(at.key("environment"), what, "Keep one pathway for each environment and side.");
        }
    }
}
