package jp.mamis.domain.settings;

import java.util.List;
import java.util.stream.IntStream;
import jp.mamis.domain.kernel.MalformedValue;

/**
 * The confirmations a body's decision needs before it takes effect (会内の承認段階), in their order, each by another person;
 * the last one is the decision.
 *
 * @param stages at least one, at most {@link #MOST_STAGES}; none of a role of which an earlier one asks everybody
 */
public record Workflow(List<Stage> stages) {

    public static final int MOST_STAGES = 3;

    /** Whoever decides, decides alone. */
    public static final Workflow SINGLE = new Workflow(List.of(new Stage(OfficeRole.STAFF, 1)));

    /** How many of a role have to confirm. */
    public sealed interface Need {

        /** How it is written where everybody is asked. */
        String EVERYBODY = "ALL";

        /** How many it takes at the least. */
        int fewest();

        /** A number, or everybody, as {@link #text()} writes it; {@link MalformedValue} of kind {@code workflow-count} otherwise. */
        static Need read(String typed) {
            if (typed.equals(EVERYBODY)) {
                return new All();
            }
            if (!typed.matches("[1-3]")) {
                throw new MalformedValue("workflow-count", typed);
            }
            return new Count(Integer.parseInt(typed));
        }

        default String text() {
            return this instanceof Count count ? Integer.toString(count.number()) : EVERYBODY;
        }
    }

    /** {@code number} different persons, 1 to {@link #MOST}, whoever they are. */
    public record Count(int number) implements Need {

        public static final int MOST = 3;

        /** @throws MalformedValue of kind {@code workflow-count} */
        public Count {
            if (number < 1 || number > MOST) {
                throw new MalformedValue("workflow-count", Integer.toString(number));
            }
        }

        @Override
        public int fewest() {
            return number;
        }
    }

    /** Everybody who holds the role at the body when somebody confirms (全員), and somebody at the least. */
    public record All() implements Need {

        @Override
        public int fewest() {
            return 1;
        }
    }

    /** So many of a role. */
    public record Stage(OfficeRole role, Need need) {

        /** @throws MalformedValue of kind {@code workflow-count} */
        public Stage(OfficeRole role, int count) {
            this(role, new Count(count));
        }

        public static Stage all(OfficeRole role) {
            return new Stage(role, new All());
        }

        public boolean asksAll() {
            return need instanceof All;
        }
    }

    /** @throws MalformedValue of kind {@code workflow}, or {@code workflow-after-all} where nobody would be left to ask */
    public Workflow {
        stages = List.copyOf(stages);
        if (stages.isEmpty() || stages.size() > MOST_STAGES) {
            throw new MalformedValue("workflow", Integer.toString(stages.size()));
        }
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            if (stage.asksAll() && stages.stream().skip(i + 1L).anyMatch(later -> later.role() == stage.role())) {
                throw new MalformedValue("workflow-after-all", stage.role().name());
            }
        }
    }

    /** Whether any stage asks everybody, so that it matters who works at the body. */
    public boolean asksAll() {
        return stages.stream().anyMatch(Stage::asksAll);
    }

    /** Whether whoever decides, decides alone, whoever else works at the body. */
    public boolean isSingle() {
        return persons() == 1 && !asksAll();
    }

    /**
     * Whether a stage that asks everybody asks somebody of {@code role}: administrators among the staff too, unless a later
     * stage asks for administrators.
     */
    public boolean asks(int stage, OfficeRole role) {
        OfficeRole asked = stages.get(stage).role();
        boolean later = stages.stream().skip(stage + 1L).anyMatch(next -> next.role() == role);
        return asked.isFilledBy(role) && (asked == role || !later);
    }

    /** How many persons it takes at the least. */
    public int persons() {
        return fewest(stages);
    }

    /** How many of them have to be administrators. */
    public int administrators() {
        return fewest(stages.stream()
                .filter(stage -> stage.role() == OfficeRole.ADMINISTRATOR)
                .toList());
    }

    /** Whether so many persons, some of them administrators, are enough for each to confirm once. */
    public boolean isFilledBy(int staff, int administrators) {
        return persons() <= staff && administrators() <= administrators && others() <= staff - administrators;
    }

    /** How many have to be others than administrators: those have all confirmed before, or have yet to. */
    private int others() {
        return IntStream.range(0, stages.size())
                .filter(i -> stages.get(i).asksAll())
                .map(i -> stages.get(i).role() == OfficeRole.ADMINISTRATOR
                        ? fewest(stages.subList(i + 1, stages.size()))
                        : asks(i, OfficeRole.ADMINISTRATOR) ? 0 : 1)
                .sum();
    }

    private static int fewest(List<Stage> some) {
        return some.stream().mapToInt(stage -> stage.need().fewest()).sum();
    }
}
