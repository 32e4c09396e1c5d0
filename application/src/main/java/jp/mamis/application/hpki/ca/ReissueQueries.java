package jp.mamis.application.hpki.ca;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.domain.hpki.ca.IssuingRefusal;
import jp.mamis.domain.hpki.ceremony.Reissue;
import jp.mamis.domain.hpki.ceremony.ReissueRefusal;
import jp.mamis.domain.kernel.Outcome;

/** Mass re-issues as they are looked at, by officers of the authority and administrators of the national body. */
public final class ReissueQueries {

    /** One with those it passed over. */
    public record Shown(ReissueStanding standing, Slice<Reissues.Passed> passed) {}

    private static final int MOST = 5;
    private static final Pattern COMMA = Pattern.compile(",");

    private final ReissueDesk desk;

    ReissueQueries(ReissueDesk desk) {
        this.desk = desk;
    }

    /** The newest first, five at the most. */
    public Outcome<List<ReissueStanding>> list(Caller caller) {
        Foundation foundation = desk.desk().foundation();
        Instant now = foundation.time().now();
        Outcome<List<ReissueStanding>> answer = foundation
                .work()
                .readOnly(() -> reader(caller)
                        .map(reader -> desk.ports().reissues().newest(MOST).stream()
                                .map(each -> desk.standing(each, now))
                                .toList()));
        return foundation.answered(answer, ReissueDesk.NONE, caller);
    }

    public Outcome<Shown> show(UUID reissue, Page page, Caller caller) {
        Foundation foundation = desk.desk().foundation();
        Instant now = foundation.time().now();
        Outcome<Shown> answer = foundation
                .work()
                .inTransaction(() -> reader(caller)
                        .then(reader -> desk.ports()
                                .reissues()
                                .find(reissue)
                                .map(found -> Outcome.accepted(shown(found, page, now, caller)))
                                .orElseGet(() -> Outcome.refused(ReissueRefusal.NO_SUCH_REISSUE))));
        return foundation.answered(answer, reissue, caller);
    }

    /** Those passed over are doctors: that they were looked at is logged. */
    private Shown shown(Reissue found, Page page, Instant now, Caller caller) {
        Slice<Reissues.Passed> passed = desk.ports().reissues().passed(found.id(), page);
        desk.desk()
                .national()
                .get()
                .ifPresent(body -> desk.desk()
                        .foundation()
                        .listed(
                                caller,
                                body,
                                ViewLog.Ground.CERTIFICATE,
                                "passed over by a mass re-issue",
                                passed.rows().size()));
        return new Shown(desk.standing(found, now), passed);
    }

    /** The one that has not ended, or the newest. */
    public Outcome<ReissueStanding> current(Caller caller) {
        return list(caller)
                .then(all -> all.stream()
                        .findFirst()
                        .map(Outcome::accepted)
                        .orElseGet(() -> Outcome.refused(ReissueRefusal.NO_SUCH_REISSUE)));
    }

    /** The codes in one line of reasons. */
    public static List<String> codesIn(String reasons) {
        return COMMA.splitAsStream(reasons).toList();
    }

    private Outcome<Caller> reader(Caller caller) {
        boolean reads = around(caller) || desk.desk().officer(caller).accepted().isPresent();
        return reads ? Outcome.accepted(caller) : Outcome.refused(IssuingRefusal.NOT_ALLOWED);
    }

    private boolean around(Caller caller) {
        return desk.around().officers().test(caller);
    }
}
