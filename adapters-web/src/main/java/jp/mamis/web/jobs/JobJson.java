package jp.mamis.web.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.institutions.OrderedLoad;
import jp.mamis.application.jobs.Job;
import jp.mamis.application.jobs.JobKind;
import jp.mamis.application.jobs.JobQueries.Shown;
import jp.mamis.application.jobs.JobState;
import jp.mamis.application.kernel.Channel;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.web.page.Texts;
import jp.mamis.web.problem.Wording;

/**
 * A job and how far it is.
 *
 * @param version     what an act on it names in {@code If-Match}; counts what people and its end made of it, not its pieces
 * @param association the code of the body it is for; absent when there is no such body any more
 * @param own         whether the caller ordered it and so may cancel it or go on with it
 * @param total       how many things there are to do
 * @param done        how many are settled, those refused included
 * @param restSeconds at the pace measured since it was last begun; absent as long as that says nothing
 * @param overtaken   whether another of its kind was begun behind it, so that it begins no more
 * @param endings     of a load of the register: what ends by it; absent where nothing does
 * @param facts       what its kind keeps with it: numbers, codes, and the name of a file
 * @param reasons     why it failed, or what it left out
 */
public record JobJson(
        UUID id,
        long version,
        JobKind kind,
        Optional<String> association,
        Channel channel,
        boolean own,
        JobState state,
        int total,
        int done,
        int refused,
        Instant orderedAt,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Optional<Long> restSeconds,
        boolean overtaken,
        Optional<JobEndingsJson> endings,
        Map<String, String> facts,
        List<JobReasonJson> reasons) {

    /** Why. */
    public record JobReasonJson(String code, String message) {}

    /**
     * How many institutions end, as it was checked.
     *
     * @param inForce of how many in force; absent unless the file is the whole register
     * @param many    whether that is so much of the register that somebody should look at the file again
     */
    public record JobEndingsJson(int ended, Optional<Integer> inForce, boolean many) {

        static JobEndingsJson of(OrderedLoad load) {
            return new JobEndingsJson(
                    load.ended(), Optional.of(load.inForce()).filter(number -> number > 0), load.endsMany());
        }
    }

    static JobJson of(Shown shown, Hierarchy bodies, Texts t) {
        Job job = shown.job();
        Wording wording = new Wording(t);
        return new JobJson(
                job.id().value(),
                job.version().number(),
                job.order().kind(),
                JobWords.body(job, bodies).map(Association::code).map(code -> code.text()),
                job.order().channel(),
                shown.own(),
                job.state(),
                job.progress().total(),
                job.progress().done(),
                job.progress().refused(),
                job.order().at(),
                job.startedAt(),
                job.endedAt(),
                job.rest(shown.now()).map(Duration::toSeconds),
                shown.overtaken(),
                OrderedLoad.of(job).filter(load -> load.ended() > 0).map(JobEndingsJson::of),
                job.facts(),
                job.wrong().stream()
                        .map(reason -> new JobReasonJson(reason.code().slug(), wording.of(reason)))
                        .toList());
    }
}
