package jp.mamis.web.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import jp.mamis.application.hpki.ceremony.NoteToken;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.pkcs11.door.TokenEvent;

/**
 * Notes whatever happens to the token at the door. Only the owner of the folder enters there: the number of that user stands
 * in the journal, as it does for every command.
 */
record TokenJournal(NoteToken note, Path folder) implements Consumer<TokenEvent> {

    @Override
    public void accept(TokenEvent event) {
        Outcome<NoteToken.Command> noted = note.note(
                new NoteToken.Command(event.act(), event.token(), node(), event.fault()),
                event.asked() ? Caller.operator(owner(), "token-door") : Caller.automation("portal"));
        if (noted.accepted().isEmpty()) {
            throw new IllegalStateException("the journal does not take the token: " + noted.refusals());
        }
    }

    private String owner() {
        try {
            return Files.getAttribute(folder, "unix:uid").toString();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String node() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
