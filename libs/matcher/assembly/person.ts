// What is asked for one person after another. Parameters end in an underscore where they name what they set.

export let forbiddenTerms: i32;
export let forbiddenDemands: i32;
export let notHeld: i32;
export let groups: i32;
export let floorFen: i32;
export let livesIn: i32;
export let x: i32;
export let y: i32;
export let z: i32;
export let limitMetres: i32;
export let division: i32;
export let atDivision: i32;
export let nearPoints: i32;
export let farPoints: i32;
export let hoursMin: i32;
export let hoursMax: i32;
/** Points at the class of stability. */
export let stability: usize;
/** Pairs of an occupation and whether it was held. */
export let workCount: i32;
export let hasWorked: bool;
export let stamp: i32 = 0;

export function take(
  forbiddenTerms_: i32,
  forbiddenDemands_: i32,
  notHeld_: i32,
  groups_: i32,
  floorFen_: i32,
  livesIn_: i32,
  x_: i32,
  y_: i32,
  z_: i32,
  limitMetres_: i32,
  division_: i32,
  atDivision_: i32,
  nearPoints_: i32,
  farPoints_: i32,
  hoursMin_: i32,
  hoursMax_: i32,
  stability_: usize,
  workCount_: i32,
  hasWorked_: i32,
): void {
  forbiddenTerms = forbiddenTerms_;
  forbiddenDemands = forbiddenDemands_;
  notHeld = notHeld_;
  groups = groups_;
  floorFen = floorFen_;
  livesIn = livesIn_;
  x = x_;
  y = y_;
  z = z_;
  limitMetres = limitMetres_;
  division = division_;
  atDivision = atDivision_;
  nearPoints = nearPoints_;
  farPoints = farPoints_;
  hoursMin = hoursMin_;
  hoursMax = hoursMax_;
  stability = stability_;
  workCount = workCount_;
  hasWorked = hasWorked_ != 0;
  stamp++;
}
