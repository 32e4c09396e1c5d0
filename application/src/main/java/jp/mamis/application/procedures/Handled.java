package jp.mamis.application.procedures;

/**
 * What became of a run over many procedures.
 *
 * @param done   how many were acted upon
 * @param failed how many could not be read or acted upon and were passed over, each named in the log
 */
public record Handled(int done, int failed) {

    /** How many, and how many not, where there are such. */
    public String report() {
        return failed == 0 ? Integer.toString(done) : done + " (failed: " + failed + ")";
    }
}
