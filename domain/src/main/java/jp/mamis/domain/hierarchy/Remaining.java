package jp.mamis.domain.hierarchy;

/**
 * What still hangs on a body when its end is asked for (残る会員と手続).
 *
 * @param members    whose membership is in force on the first day without the body
 * @param procedures with the body on their route, not yet decided by everyone on it
 */
public record Remaining(long members, long procedures) {

    public static final Remaining NOTHING = new Remaining(0, 0);

    public Remaining {
        if (members < 0 || procedures < 0) {
            throw new IllegalArgumentException("less than nothing remains: " + members + ", " + procedures);
        }
    }
}
