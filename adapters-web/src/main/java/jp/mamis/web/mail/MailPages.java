package jp.mamis.web.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.mail.MailQueries;
import jp.mamis.application.mail.MailView;
import jp.mamis.domain.mail.Mail;
import jp.mamis.domain.mail.MailId;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.PageQuery;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Chip;
import jp.mamis.web.page.Column;
import jp.mamis.web.page.Facts;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.people.NextPage;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** Mails and what became of them; where people are invented, also what they say. */
@Dependent
@Path("/admin/mail")
@Produces("text/html;charset=UTF-8")
public class MailPages {

    private static final String HOME = "/admin/mail";

    private final MailQueries queries;
    private final Visits visits;
    private final Templates templates;

    @Inject
    public MailPages(AssociationSystem system, Visits visits, Templates templates) {
        this.queries = system.mail().mailQueries();
        this.visits = visits;
        this.templates = templates;
    }

    @GET
    public String list(@QueryParam("after") @DefaultValue("") String after, @Context HttpServletRequest http) {
        Caller caller = CurrentCaller.of(http).required().caller();
        Slice<MailView> mails = RefusedRequest.unlessGranted(
                queries.list(Optional.empty(), PageQuery.of(after, "").page(), caller));
        Visit visit = visits.of(http);
        Page page = Page.of(visit, visit.texts().get("mail.title"));
        Page shown = queries.isConnected()
                ? page
                : page.saying(Notice.warning(
                        visit.texts().get("mail.kept.title"), visit.texts().get("mail.kept")));
        return templates.draw(
                "mail/list",
                Map.of("page", shown, "mails", NextPage.on(table(mails.rows(), page), mails, visit, "mail.part")));
    }

    @GET
    @Path("/{id}")
    public String show(@PathParam("id") String id, @Context HttpServletRequest http) {
        Caller caller = CurrentCaller.of(http).required().caller();
        MailQueries.Preview preview =
                RefusedRequest.unlessGranted(queries.preview(new MailId(Addresses.id(id)), caller));
        Visit visit = visits.of(http);
        Texts t = visit.texts();
        Page page = Page.of(visit, t.get("mail.preview")).below(t.get("mail.title"), HOME);
        MailView mail = preview.mail();
        Facts facts = Facts.none()
                .and(t.get("mail.to"), mail.to())
                .and(t.get("mail.subject"), preview.subject())
                .and(t.get("mail.state"), Cell.chip(chip(mail, t)))
                .and(t.get("mail.written"), page.dates().moment(mail.writtenAt()))
                .and(t.get("mail.answer"), mail.answer());
        return templates.draw(
                "mail/preview",
                Map.of(
                        "page",
                        page,
                        "facts",
                        facts,
                        "lines",
                        List.of(preview.text().split("\n", -1))));
    }

    private static Table table(List<MailView> mails, Page page) {
        Texts t = page.texts();
        return Table.of(
                t.get("mail.title"),
                mails,
                List.of(
                        Column.of(t.get("mail.kind"), mail -> kind(mail, page)),
                        Column.text(t.get("mail.reference"), MailView::reference),
                        Column.text(t.get("mail.to"), MailView::to),
                        Column.of(t.get("mail.state"), mail -> Cell.chip(chip(mail, t))),
                        Column.text(t.get("mail.written"), mail -> page.dates().shortMoment(mail.writtenAt())),
                        Column.number(t.get("mail.attempts"), MailView::attempts),
                        Column.text(t.get("mail.answer"), MailView::answer)),
                t.get("mail.nothing"));
    }

    private static Cell kind(MailView mail, Page page) {
        String words = page.texts().get("mail.kind." + mail.kind().slug());
        return page.visit().demonstration()
                ? Cell.link(words, HOME + "/" + mail.id().value())
                : Cell.text(words);
    }

    private static Chip chip(MailView mail, Texts t) {
        String words = t.get("mail.state." + slug(mail.state()));
        return switch (mail.state()) {
            case QUEUED -> Chip.active(words);
            case ACCEPTED -> Chip.good(words);
            case REFUSED -> Chip.bad(words);
        };
    }

    private static String slug(Mail.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
