package jp.mamis.web.documents;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.kernel.Time;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.web.documents.Download.Format;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.page.Visit;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** Where the lists of a body are asked for as files. */
public final class BodyLists {

    private final AssociationSystem system;
    private final Visits visits;
    private final Time time;

    public BodyLists(AssociationSystem system, Visits visits, Time time) {
        this.system = system;
        this.visits = visits;
        this.time = time;
    }

    /**
     * @throws jp.mamis.web.problem.RejectedRequest {@code NOT_FOUND} for a code or a format that there is not,
     *     {@code LOG_IN_NEEDED} for a stranger
     */
    public Asked asked(String code, String format, HttpServletRequest http) {
        return new Asked(
                ListFile.format(format),
                Addresses.body(code, system),
                CurrentCaller.of(http).required().caller(),
                visits.of(http),
                time.now());
    }

    /** One list of {@code body} that {@code caller} wants as a file. */
    public record Asked(Format format, Association body, Caller caller, Visit visit, Instant now) {

        public LocalDate today() {
            return JapanTime.today(now);
        }

        public ListFile file() {
            return new ListFile(format, body, today(), visit.texts());
        }

        /** All rows, each part read when it is written. */
        public <R> Iterable<R> rows(Function<Page, Outcome<Slice<R>>> part) {
            return Parts.of(page -> RefusedRequest.unlessGranted(part.apply(page)));
        }
    }
}
