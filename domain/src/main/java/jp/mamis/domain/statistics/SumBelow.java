package jp.mamis.domain.statistics;

import jp.mamis.domain.hierarchy.AssociationId;

/**
 * How the members of the bodies directly below a body add up to its own, with every difference by name (合計との差). Whoever
 * waits to be taken in is left out.
 *
 * @param members   of the body itself
 * @param below     the members of the bodies below, body by body
 * @param again     how often somebody is counted below once more than once
 * @param onlyBelow persons who are members below and not of the body
 * @param onlyHere  members of the body who are none below
 * @param doubled   memberships beyond the first that one person has in one of these bodies: each person counts once in a
 *     body, so they are in none of the numbers above
 */
public record SumBelow(
        AssociationId body, long members, long below, long again, long onlyBelow, long onlyHere, long doubled) {

    public SumBelow {
        if (below != members + again + onlyBelow - onlyHere) {
            throw new IllegalArgumentException("every difference between the sum and the members has a name");
        }
    }
}
