package jp.mamis.web.accounts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.AskHelp;
import jp.mamis.application.accounts.StandInUseCases;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** Whose second factor is lost and who works alone asks the body's partner, from the log-in that waits. */
@Path(Entrance.FACTOR + "/help")
@Dependent
public class LogInHelpResource {

    private final StandInUseCases standIns;
    private final AccountFrame frame;

    @Inject
    public LogInHelpResource(AssociationSystem system, Templates templates, Visits visits) {
        this.standIns = system.accounts().standIns();
        this.frame = new AccountFrame(templates, visits);
    }

    @POST
    public Response ask(@Context HttpServletRequest request) {
        CurrentCaller current = CurrentCaller.of(request);
        if (current.waiting().isEmpty()) {
            return Response.seeOther(Entrance.at("/login", "")).build();
        }
        return standIns.askHelp()
                .ask(new AskHelp.Command(current.session().orElseThrow()), current.caller())
                .fold(asked -> told(asked, request), reasons -> refused(request));
    }

    private Response told(AskHelp.Asked asked, HttpServletRequest request) {
        Texts t = frame.texts(request);
        Page page = page(request);
        return frame.show(
                200,
                "helpAsked",
                page.saying(Notice.success(
                        t.get("help.asked", "partner", asked.partner().text()),
                        t.get("help.asked-detail", "moment", page.dates().moment(asked.at())))),
                Map.of());
    }

    private Response refused(HttpServletRequest request) {
        Texts t = frame.texts(request);
        return frame.show(
                AccountFrame.FAULTY,
                "helpAsked",
                page(request).saying(Notice.error(t.get("help.not-asked"), t.get("help.not-asked-detail"))),
                Map.of());
    }

    private Page page(HttpServletRequest request) {
        return Page.of(
                        frame.visit(Entrance.FACTOR, request),
                        frame.texts(request).get("help.ask"))
                .showing(Form.blank(frame.texts(request)));
    }
}
