// A store that can be shown: four structures of Alençon whose invented people give back the evaluation pages of 2021,
// and the caseload of today.

import Domain

package enum Demonstration {}
