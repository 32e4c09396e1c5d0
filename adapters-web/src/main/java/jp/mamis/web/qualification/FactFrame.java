package jp.mamis.web.qualification;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.qualification.QualificationQueries;
import jp.mamis.application.qualification.QualificationView;
import jp.mamis.domain.qualification.FactId;
import jp.mamis.domain.qualification.QualificationFact;
import jp.mamis.web.hpki.CaFrame;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.Visits;

/** What the pages about facts share: whom they are about, and their frame. */
record FactFrame(AssociationSystem system, OnceResponse once, CaFrame pages) {

    static final int FAULTY = 422;

    static FactFrame of(AssociationSystem system, OnceResponse once, Visits visits, Templates templates) {
        return new FactFrame(system, once, new CaFrame(system, visits, templates));
    }

    Response drawn(
            int status,
            String template,
            String title,
            Form form,
            QualificationView view,
            Visit visit,
            Map<String, Object> parts) {
        Texts t = visit.texts();
        return Response.status(status)
                .type("text/html;charset=UTF-8")
                .entity(pages.draw(
                        template,
                        CaFrame.below(visit, title)
                                .below(t.get("qualification.title"), CaFrame.QUALIFICATIONS)
                                .below(
                                        t.get(
                                                "qualification.of",
                                                "name",
                                                view.data().name().full()),
                                        QualificationPages.path(view.number()))
                                .showing(form),
                        parts))
                .build();
    }

    static Response led(QualificationView view, String done) {
        return Response.seeOther(URI.create(QualificationPages.path(view.number()) + "?done=" + done))
                .build();
    }

    QualificationView view(String number, HttpServletRequest http) {
        return RefusedRequest.unlessGranted(system.qualifications()
                .queries()
                .show(
                        new QualificationQueries.Question(
                                QualificationPages.licence(number), Optional.empty(), Optional.empty()),
                        CaFrame.caller(http)));
    }

    static QualificationFact fact(QualificationView view, String id) {
        FactId wanted = new FactId(Addresses.id(id));
        return view.facts().stream()
                .filter(fact -> fact.isCurrent() && fact.id().equals(wanted))
                .findFirst()
                .orElseThrow(Addresses::nothing);
    }
}
