package jp.mamis.cli.tray;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.addressees.Addressee;
import jp.mamis.application.tray.TrayLetter;
import jp.mamis.cli.command.Bodies;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.output.Column;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.PostalCode;
import jp.mamis.domain.tray.DispatchId;
import jp.mamis.domain.tray.SentDispatch;
import jp.mamis.domain.tray.SettledDispatch;
import jp.mamis.domain.tray.UnneededDispatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a letter and how the doctor is reached. */
@Command(name = "show", description = "Show a letter and how the doctor is reached.")
public final class LetterShow implements Runnable {

    @Parameters(paramLabel = "ID", description = "the letter, as letter list shows it")
    private UUID id = new UUID(0, 0);

    @Option(names = "--at", required = true, paramLabel = "CODE", description = "the body, such as 1401A")
    private String body = "";

    private final CommandContext context;

    public LetterShow(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        TrayLetter letter = context.require(context.system()
                .tray()
                .trayQueries()
                .letter(new DispatchId(id), Bodies.named(body, context), context.caller()));
        context.results()
                .one(
                        letter,
                        List.of(
                                Column.<TrayLetter>of(
                                        "name", shown -> shown.to().name()),
                                Column.<TrayLetter>of(
                                        "postalCode",
                                        shown -> address(shown)
                                                .flatMap(Address::postalCode)
                                                .map(PostalCode::printed)),
                                Column.<TrayLetter>of(
                                        "address", shown -> address(shown).map(LetterShow::line)),
                                Column.<TrayLetter>of(
                                        "workplace", shown -> shown.to().place().flatMap(Addressee.Place::firm)),
                                Column.<TrayLetter>of("fax", shown -> shown.to().faxes()),
                                Column.<TrayLetter>of(
                                        "phone", shown -> shown.to().phones()),
                                Column.<TrayLetter>of(
                                        "title", shown -> shown.text().title()),
                                Column.<TrayLetter>of(
                                        "text", shown -> shown.text().body()),
                                Column.<TrayLetter>of(
                                        "since",
                                        shown -> shown.dispatch().tidings().writtenAt()),
                                Column.<TrayLetter>of(
                                        "state", shown -> shown.dispatch().state()),
                                Column.<TrayLetter>of("way", LetterShow::way),
                                Column.<TrayLetter>of("reason", LetterShow::reason),
                                Column.<TrayLetter>of("settledAt", LetterShow::settledAt)));
    }

    private static Optional<Address> address(TrayLetter letter) {
        return letter.to().place().map(Addressee.Place::address);
    }

    private static String line(Address address) {
        return String.join("　", address.lines());
    }

    private static Optional<Object> way(TrayLetter letter) {
        return letter.dispatch() instanceof SentDispatch sent ? Optional.of(sent.way()) : Optional.empty();
    }

    private static Optional<Object> reason(TrayLetter letter) {
        return letter.dispatch() instanceof UnneededDispatch unneeded
                ? Optional.of(unneeded.reason().text())
                : Optional.empty();
    }

    private static Optional<Object> settledAt(TrayLetter letter) {
        return letter.dispatch() instanceof SettledDispatch settled ? Optional.of(settled.at()) : Optional.empty();
    }
}
