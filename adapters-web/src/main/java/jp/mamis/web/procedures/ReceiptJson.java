package jp.mamis.web.procedures;

import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.mamis.application.procedures.Receipt;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.web.input.Versions;
import jp.mamis.web.problem.RefusedRequest;

/** What an act on a procedure answers; the {@code ETag} is the version after it. */
public record ReceiptJson(UUID id, String reference, Procedure.State state) {

    static ReceiptJson of(Receipt receipt) {
        return new ReceiptJson(receipt.id().value(), receipt.reference().text(), receipt.state());
    }

    static Response answer(Outcome<Receipt> outcome) {
        Receipt receipt = RefusedRequest.unlessGranted(outcome);
        return Response.ok(of(receipt)).tag(Versions.tag(receipt.version())).build();
    }
}
