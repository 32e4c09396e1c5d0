package jp.mamis.cli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Something measured beside its floor.
 *
 * @param statements how many statements ours sends for one act; empty where it was not counted
 */
record Duel(String id, String name, String unit, Contestant ours, Contestant floor, Goal goal, OptionalInt statements) {

    /** @throws WrongAnswer when the two sides do not answer the same */
    Result fought(int rounds) {
        Object ourAnswer = ours.answer().get();
        Object floorAnswer = floor.answer().get();
        if (!ourAnswer.equals(floorAnswer)) {
            throw new WrongAnswer(id + " " + name, ourAnswer, floorAnswer);
        }
        List<Double> our = new ArrayList<>();
        List<Double> their = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            if (round % 2 == 0) {
                our.add(ours.measure().getAsDouble());
                their.add(floor.measure().getAsDouble());
            } else {
                their.add(floor.measure().getAsDouble());
                our.add(ours.measure().getAsDouble());
            }
        }
        return new Result(this, Figures.of(our), Figures.of(their));
    }

    /** What was measured. */
    record Result(Duel duel, Figures ours, Figures floor) {

        double ratio() {
            return ours.median() / floor.median();
        }

        boolean met() {
            return duel.goal().met().test(ours.median(), floor.median());
        }
    }

    /** The median of all rounds, and the least and the greatest of them. */
    record Figures(double median, double least, double greatest) {

        static Figures of(List<Double> measured) {
            List<Double> sorted = measured.stream().sorted().toList();
            int half = sorted.size() / 2;
            double median = sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
            return new Figures(median, sorted.get(0), sorted.get(sorted.size() - 1));
        }
    }

    /** Ours is quick only where it is right. */
    static final class WrongAnswer extends RuntimeException {
        private static final long serialVersionUID = 1;

        WrongAnswer(String duel, Object ours, Object floor) {
            super(duel + ": ours answered " + shortened(ours) + ", the floor " + shortened(floor));
        }

        private static String shortened(Object answer) {
            String text = answer.toString();
            return text.length() <= 400 ? text : text.substring(0, 400) + "...";
        }
    }
}
