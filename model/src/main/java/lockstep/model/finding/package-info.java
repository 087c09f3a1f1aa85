/**
 * What an analysis claims: findings with evidence, chance, exhibits and innocent explanations. Start at
 * {@link lockstep.model.finding.Finding}. No type here can hold an actor: attribution is a person's signed assessment.
 */
@NullMarked
package lockstep.model.finding;

import org.jspecify.annotations.NullMarked;
