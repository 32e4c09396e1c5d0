package jp.mamis.application.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.mamis.application.rehearsal.PlannedProcedure.Course;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.Hierarchy;

/**
 * Which procedures there are to see: on the demonstrated route of four bodies one of every course at every body, and in
 * the rest of the federation one for every forty members.
 */
final class ProcedurePlan {

    /** The numbers of procedures elsewhere begin here, whatever is added to the demonstrated route. */
    private static final int ELSEWHERE = 1_000;

    private static final int MEMBERS_PER_PROCEDURE = 40;
    private static final int MOST_ELSEWHERE = 1_000;
    private static final int COMPLETED = 5;
    private static final AssociationCode DEMONSTRATED = new AssociationCode("1401A");

    private final long seed;
    private final Hierarchy hierarchy;
    private final List<Association> entries;

    ProcedurePlan(long seed, Hierarchy hierarchy) {
        this.seed = seed;
        this.hierarchy = hierarchy;
        this.entries = InventedNation.entries(hierarchy).stream()
                .filter(body -> !DemonstrationRules.areAt(body.code()))
                .toList();
    }

    List<PlannedProcedure> procedures(int members) {
        List<PlannedProcedure> planned = new ArrayList<>();
        hierarchy
                .findByCode(DEMONSTRATED)
                .ifPresent(district -> planned.addAll(demonstrated(hierarchy.pathOf(district.id()))));
        IntStream.range(0, Math.min(members / MEMBERS_PER_PROCEDURE, MOST_ELSEWHERE))
                .mapToObj(this::elsewhere)
                .forEach(planned::add);
        return planned;
    }

    private static List<PlannedProcedure> demonstrated(List<Association> route) {
        List<PlannedProcedure> planned = new ArrayList<>();
        for (Course course : Course.values()) {
            switch (course) {
                case DRAFT -> add(planned, route, course, 0);
                case COMPLETED -> IntStream.range(0, COMPLETED).forEach(i -> add(planned, route, course, 0));
                case COMPLETED_AFTER_ANSWER -> add(planned, route, course, 1);
                default ->
                    IntStream.range(course.needsOneBelow() ? 1 : 0, route.size())
                            .forEach(at -> add(planned, route, course, at));
            }
        }
        add(planned, route.subList(0, 2), Course.COMPLETED, 0);
        add(planned, route.subList(0, 3), Course.COMPLETED, 0);
        add(planned, route.subList(0, 3), Course.OPEN, 0);
        add(planned, route.subList(0, 3), Course.OPEN, 2);
        return planned;
    }

    private static void add(List<PlannedProcedure> planned, List<Association> route, Course course, int at) {
        planned.add(new PlannedProcedure(planned.size(), route, course, at));
    }

    private PlannedProcedure elsewhere(int index) {
        Chance chance = Chance.of(seed, "procedure", index);
        List<Association> path = hierarchy.pathOf(chance.oneOf(entries).id());
        List<Association> route = chance.in(75) ? path : path.subList(0, path.size() - 1);
        Course course = chance.oneOf(List.of(Course.values()));
        int lowest = course.needsOneBelow() ? 1 : 0;
        return new PlannedProcedure(ELSEWHERE + index, route, course, chance.between(lowest, route.size() - 1));
    }
}
