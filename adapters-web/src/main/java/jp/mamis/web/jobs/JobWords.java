package jp.mamis.web.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.institutions.OrderedLoad;
import jp.mamis.application.jobs.Job;
import jp.mamis.application.jobs.JobQueries.Shown;
import jp.mamis.application.jobs.JobState;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Chip;
import jp.mamis.web.page.Column;
import jp.mamis.web.page.Facts;
import jp.mamis.web.page.Link;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.problem.Wording;

/** Jobs in words. Long because every kind of job is told here in the same order: title, progress, facts, faults. */
final class JobWords {

    private static final List<String> COUNTED =
            List.of("toAdd", "toChange", "toClose", "same", "added", "changed", "closed");

    private static final String LOADS = "/admin/institutions";

    private final Visit visit;
    private final Texts t;
    private final Hierarchy bodies;

    JobWords(Visit visit, Hierarchy bodies) {
        this.visit = visit;
        this.t = visit.texts();
        this.bodies = bodies;
    }

    static String path(Job job) {
        return "/jobs/" + job.id().value();
    }

    Table table(List<Shown> rows) {
        return Table.of(
                t.get("jobs.list"),
                rows,
                List.of(
                        Column.of(
                                t.get("jobs.kind"),
                                row -> Cell.link(
                                        title(row.job()),
                                        path(row.job()),
                                        body(row.job()),
                                        file(row.job()),
                                        coverage(row.job()))),
                        Column.of(
                                t.get("jobs.state"),
                                row -> Cell.chip(
                                        row.overtaken() ? Chip.quiet(t.get("jobs.state.overtaken")) : chip(row.job()))),
                        Column.text(t.get("jobs.progress"), row -> progress(row.job())),
                        Column.text(
                                t.get("jobs.ordered"),
                                row -> visit.dates()
                                        .shortMoment(row.job().order().at())),
                        Column.text(
                                t.get("jobs.ended"),
                                row -> row.job()
                                        .endedAt()
                                        .map(visit.dates()::shortMoment)
                                        .orElse(""))),
                t.get("jobs.none"));
    }

    String title(Job job) {
        return t.get("jobs.kind." + job.order().kind().slug());
    }

    /** How it stands, in a sentence. */
    String lead(Shown shown) {
        Job job = shown.job();
        if (shown.overtaken()) {
            return t.get("jobs.overtaken.lead");
        }
        return leftSomethingOut(job)
                ? t.get(
                        "jobs.state.done.but.lead",
                        "count",
                        number(job.progress().refused()))
                : t.get("jobs.state." + job.state().slug() + ".lead");
    }

    /** {@code 1,200件中 300件}. */
    String progress(Job job) {
        return t.get(
                "jobs.of",
                Map.of(
                        "total", number(job.progress().total()),
                        "done", number(job.progress().done())));
    }

    Facts facts(Shown shown) {
        Job job = shown.job();
        Facts facts = Facts.none()
                .and(t.get("jobs.body"), body(job))
                .and(t.get("jobs.state"), Cell.chip(chip(job)))
                .and(t.get("jobs.ordered"), visit.dates().moment(job.order().at()));
        facts = moment(facts, "jobs.started", job.startedAt());
        facts = moment(facts, "jobs.ended", job.endedAt());
        Optional<String> rest = rest(shown);
        if (rest.isPresent()) {
            facts = facts.and(t.get("jobs.rest"), rest.get());
        }
        if (job.progress().refused() > 0) {
            facts = facts.and(
                    t.get("jobs.refused"),
                    t.get("jobs.items", "count", number(job.progress().refused())));
        }
        if (!file(job).isEmpty()) {
            facts = facts.and(t.get("jobs.file"), file(job));
        }
        if (!coverage(job).isEmpty()) {
            facts = facts.and(t.get("jobs.coverage"), coverage(job));
        }
        for (String name : COUNTED) {
            String count = job.facts().get(name);
            facts = count == null
                    ? facts
                    : facts.and(
                            t.get("jobs.fact." + name), t.get("jobs.items", "count", number(Long.parseLong(count))));
        }
        return facts;
    }

    /** What the file is called that it loads; empty for other kinds, and where nobody said. */
    private static String file(Job job) {
        return OrderedLoad.of(job).map(OrderedLoad::file).orElse("");
    }

    private String coverage(Job job) {
        return OrderedLoad.of(job)
                .map(load -> t.get("jobs.coverage." + load.coverage().name().toLowerCase(Locale.ROOT)))
                .orElse("");
    }

    /** Why it begins no more, and where to begin anew. */
    Notice overtaken() {
        return Notice.warning(t.get("jobs.overtaken"), t.get("jobs.overtaken.why"))
                .leadingTo(new Link(t.get("load.title"), LOADS));
    }

    /** What of the register ends by it; a warning where that is much. */
    List<Notice> endings(Job job) {
        return OrderedLoad.of(job).filter(load -> load.ended() > 0).stream()
                .map(this::endings)
                .toList();
    }

    private Notice endings(OrderedLoad load) {
        String ended = load.inForce() > 0
                ? t.get("jobs.ends.of", Map.of("ended", number(load.ended()), "inForce", number(load.inForce())))
                : t.get("jobs.ends", "ended", number(load.ended()));
        return load.endsMany()
                ? Notice.warning(ended, t.get("jobs.ends.many")).leadingTo(new Link(t.get("load.title"), LOADS))
                : Notice.information(ended);
    }

    private Facts moment(Facts facts, String key, Optional<Instant> at) {
        return at.map(instant -> facts.and(t.get(key), visit.dates().moment(instant)))
                .orElse(facts);
    }

    private Optional<String> rest(Shown shown) {
        return shown.job().rest(shown.now()).map(this::lasting);
    }

    private String lasting(Duration rest) {
        if (rest.toMinutes() < 1) {
            return t.get("jobs.rest.soon");
        }
        return rest.toHours() < 2
                ? t.get("jobs.rest.minutes", "count", rest.toMinutes() + 1)
                : t.get("jobs.rest.hours", "count", rest.toHours() + 1);
    }

    /** Why it failed, or what it left out. */
    List<String> wrong(Job job) {
        Wording wording = new Wording(t);
        return job.wrong().stream().map(wording::of).toList();
    }

    private static boolean leftSomethingOut(Job job) {
        return job.state() == JobState.DONE && job.progress().refused() > 0;
    }

    private Chip chip(Job job) {
        if (leftSomethingOut(job)) {
            return Chip.attention(t.get("jobs.state.done.but"));
        }
        String label = t.get("jobs.state." + job.state().slug());
        return switch (job.state()) {
            case PREPARED -> Chip.attention(label);
            case QUEUED, RUNNING -> Chip.active(label);
            case DONE -> Chip.good(label);
            case CANCELLED -> Chip.quiet(label);
            case FAILED -> Chip.bad(label);
        };
    }

    private String body(Job job) {
        return body(job, bodies).map(new BodyNames(t)::of).orElse("");
    }

    static Optional<Association> body(Job job, Hierarchy bodies) {
        return bodies.find(job.order().body());
    }

    static String number(long number) {
        return "%,d".formatted(number);
    }
}
