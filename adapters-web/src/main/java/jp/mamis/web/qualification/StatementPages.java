package jp.mamis.web.qualification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.stream.Stream;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.qualification.SignedStatement;
import jp.mamis.web.hpki.CaFrame;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.problem.RefusedRequest;

/** A statement that was signed, to be saved: its text, and the signature that stands beside it. */
@Dependent
@Path(CaFrame.QUALIFICATIONS + "/{number}/statements/{id}/{format}")
public class StatementPages {

    /** Which of the two files. */
    enum Format {
        TXT("text/plain;charset=UTF-8", "txt"),
        P7S("application/pkcs7-signature", "txt.p7s");

        private final String type;
        private final String ending;

        Format(String type, String ending) {
            this.type = type;
            this.ending = ending;
        }

        String path() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final AssociationSystem system;

    @Inject
    public StatementPages(AssociationSystem system) {
        this.system = system;
    }

    @GET
    public Response file(
            @PathParam("number") String number,
            @PathParam("id") String id,
            @PathParam("format") String format,
            @Context HttpServletRequest http) {
        Format wanted = Stream.of(Format.values())
                .filter(each -> each.path().equals(format))
                .findFirst()
                .orElseThrow(Addresses::nothing);
        SignedStatement statement = RefusedRequest.unlessGranted(system.qualifications()
                .queries()
                .statement(QualificationPages.licence(number), Addresses.id(id), CaFrame.caller(http)));
        byte[] content = (wanted == Format.TXT ? statement.text() : statement.signature()).bytes();
        String name = "statement-" + QualificationPages.licence(number).digits() + "-"
                + statement.line().day() + "." + wanted.ending;
        return Response.ok(content, wanted.type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
