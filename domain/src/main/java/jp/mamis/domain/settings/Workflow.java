package jp.mamis.domain.settings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.domain.kernel.MalformedValue;

/**
 * The confirmations a body's decision needs before it takes effect (会内の承認段階), in their order, each by another person;
 * the last one is the decision.
 *
 * @param stages at least one, at most {@link #MOST_STAGES}
 */
public record Workflow(List<Stage> stages) {

    public static final int MOST_STAGES = 3;

    /** Whoever decides, decides alone. */
    public static final Workflow SINGLE = new Workflow(List.of(new Stage(OfficeRole.STAFF, 1)));

    /** {@code count} different persons, 1 to {@link #MOST}. */
    public record Stage(OfficeRole role, int count) {

        public static final int MOST = 3;

        /** @throws MalformedValue of kind {@code workflow-count} */
        public Stage {
            if (count < 1 || count > MOST) {
                throw new MalformedValue("workflow-count", Integer.toString(count));
            }
        }

        /** @throws MalformedValue of kind {@code workflow-count} */
        public static int readCount(String typed) {
            if (!typed.matches("[1-3]")) {
                throw new MalformedValue("workflow-count", typed);
            }
            return Integer.parseInt(typed);
        }
    }

    /** @throws MalformedValue of kind {@code workflow} */
    public Workflow {
        stages = List.copyOf(stages);
        if (stages.isEmpty() || stages.size() > MOST_STAGES) {
            throw new MalformedValue("workflow", Integer.toString(stages.size()));
        }
    }

    /** Whose confirmation comes after {@code given} ones; empty when no more is needed. */
    public Optional<OfficeRole> after(int given) {
        return roles().skip(given).findFirst();
    }

    /** How many persons it takes. */
    public int persons() {
        return stages.stream().mapToInt(Stage::count).sum();
    }

    /** How many of them have to be administrators. */
    public int administrators() {
        return (int) roles().filter(role -> role == OfficeRole.ADMINISTRATOR).count();
    }

    /** Whether so many persons, some of them administrators, are enough for each to confirm once. */
    public boolean isFilledBy(int staff, int administrators) {
        return persons() <= staff && administrators() <= administrators;
    }

    private Stream<OfficeRole> roles() {
        return stages.stream().flatMap(stage -> Stream.generate(stage::role).limit(stage.count()));
    }
}
