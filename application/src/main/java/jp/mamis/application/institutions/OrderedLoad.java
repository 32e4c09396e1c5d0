package jp.mamis.application.institutions;

import java.util.Map;
import java.util.Optional;
import jp.mamis.application.institutions.LoadInstitutions.Coverage;
import jp.mamis.application.jobs.Job;
import jp.mamis.application.jobs.JobKind;

/**
 * What a job that loads the register was ordered with (読み込みの内容).
 *
 * @param file    what the file is called; empty where nobody said
 * @param ended   how many institutions end by it, as it was checked
 * @param inForce of how many in force then; zero unless the file is the whole register
 */
public record OrderedLoad(String file, Coverage coverage, int ended, int inForce) {

    /**
     * Loads come about monthly, and of a register far below one in a hundred closes or moves in a month. Where more than one
     * in twenty would end, the file is most likely not the whole.
     */
    private static final int MANY = 20;

    private static final int LONGEST_NAME = 100;

    static OrderedLoad of(PrepareInstitutionLoad.Command command, LoadCheck.Checked checked) {
        String bare = command.name()
                .replaceAll(".*[/\\\\]", "")
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        int length = Math.min(LONGEST_NAME, bare.codePointCount(0, bare.length()));
        return new OrderedLoad(
                bare.substring(0, bare.offsetByCodePoints(0, length)),
                command.coverage(),
                checked.counts().closed(),
                checked.inForce());
    }

    /** Empty for a job of another kind. */
    public static Optional<OrderedLoad> of(Job job) {
        return Optional.of(job)
                .filter(any -> any.order().kind() == JobKind.LOAD_INSTITUTIONS)
                .map(load -> new OrderedLoad(
                        load.facts().getOrDefault("file", ""),
                        Coverage.valueOf(load.facts().getOrDefault("coverage", Coverage.NAMED.name())),
                        number(load, "toClose"),
                        number(load, "inForce")));
    }

    /** Whether it is the whole register, and so much of it ends that somebody should look at the file again. */
    public boolean endsMany() {
        return coverage == Coverage.WHOLE && inForce > 0 && (long) ended * MANY > inForce;
    }

    /** As the job keeps it. */
    Map<String, String> facts() {
        return Map.of(
                "file", file,
                "coverage", coverage.name(),
                "toClose", Integer.toString(ended),
                "inForce", Integer.toString(inForce));
    }

    private static int number(Job job, String name) {
        return Integer.parseInt(job.facts().getOrDefault(name, "0"));
    }
}
