package jp.mamis.application.procedures;

/**
 * What became of a run over many procedures.
 *
 * @param done   how many were acted upon
 * @param failed how many could not be read or acted upon and were passed over, each named in the log
 */
public record Handled(int done, int failed) {

    /** The two numbers, for whoever knows what they count. */
    public String report() {
        return done + " / " + failed;
    }
}
