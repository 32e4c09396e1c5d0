package jp.mamis.web.procedures;

import java.util.Optional;
import jp.mamis.domain.procedures.Reason;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;

/** Why something is taken back. */
public record ReasonJson(Optional<String> reason) {

    Optional<Reason> read() {
        Parsing input = new Parsing();
        Parsed<Optional<Reason>> read = input.optional("reason", reason, Reason::parse);
        return input.complete(read::get);
    }
}
