package jp.mamis.cli.boot;

import static jp.mamis.cli.boot.Finding.attention;
import static jp.mamis.cli.boot.Finding.fault;
import static jp.mamis.cli.boot.Finding.fine;
import static jp.mamis.cli.boot.Finding.unless;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.mamis.application.kernel.PublicUrl;
import jp.mamis.application.kernel.Realm;
import jp.mamis.application.kernel.StoreUnavailable;
import jp.mamis.cli.boot.Finding.Item;
import jp.mamis.cli.boot.Finding.State;
import jp.mamis.cli.command.CommandFailed;
import jp.mamis.persistence.BareDatabase;
import jp.mamis.persistence.NewerSchema;
import jp.mamis.persistence.check.ContentState;
import jp.mamis.persistence.check.ServerState;
import jp.mamis.persistence.embedded.EmbeddedPostgresFailure;
import jp.mamis.persistence.mail.SmtpSettings;

/** The installation's settings and its database, which is asked as it is: no script runs. */
record InstallationCheck(InstallationSettings settings, Clock machine) {

    private static final Duration CLOCKS_APART = Duration.ofSeconds(2);
    private static final Duration MAIL_WAITS = Duration.ofHours(1);
    private static final Duration BACKUP_LASTS = Duration.ofDays(2);

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (settings.database().isEmpty() && !Files.exists(settings.data().resolve("postgres/cluster/PG_VERSION"))) {
            findings.add(attention(Item.DATABASE, "", "no-database"));
            findings.addAll(ofSettings(Optional.empty()));
            return findings;
        }
        try (BareDatabase database = settings.bareDatabase()) {
            ServerState server = ServerState.of(database.dataSource());
            findings.addAll(ofServer(server));
            findings.addAll(ofSettings(server.contents().flatMap(ContentState::realm)));
            server.contents().ifPresent(contents -> {
                findings.addAll(ofContents(contents));
                findings.addAll(new AuthorityCheck(contents, machine.instant()).findings());
            });
        } catch (CommandFailed unsuitable) {
            findings.add(fault(Item.DATABASE, String.join(" ", unsuitable.lines()), "unsuitable"));
        } catch (StoreUnavailable | EmbeddedPostgresFailure unreachable) {
            findings.add(fault(Item.DATABASE, place(), "unreachable"));
            findings.addAll(ofSettings(Optional.empty()));
        }
        return findings;
    }

    private String place() {
        return settings.database()
                .map(given -> given.url().replaceFirst("\\?.*", ""))
                .orElse(settings.data().resolve("postgres").toString());
    }

    private List<Finding> ofServer(ServerState server) {
        Duration apart = Duration.between(machine.instant(), server.now()).abs();
        return List.of(
                fine(Item.DATABASE, server.version()),
                unless(server.durable(), Item.DURABILITY, State.FAULT, server.durable() ? "on" : "off", "durability"),
                schema(server),
                unless(apart.compareTo(CLOCKS_APART) <= 0, Item.CLOCK, State.FAULT, apart.toMillis() + " ms", "clock"));
    }

    private static Finding schema(ServerState server) {
        String found = server.schema().orElse("-");
        if (server.halfRestored()) {
            return fault(Item.SCHEMA, found, "half-restored");
        }
        if (server.beyond().isPresent()) {
            return server.beyond().flatMap(NewerSchema.Beyond::contracted).isPresent()
                    ? fault(Item.SCHEMA, found, "newer")
                    : attention(Item.SCHEMA, found, "expanded");
        }
        return unless(server.waiting() == 0, Item.SCHEMA, State.ATTENTION, found + " +" + server.waiting(), "waiting");
    }

    private List<Finding> ofSettings(Optional<String> recorded) {
        Optional<Realm> wish = wish();
        Realm realm = recorded.map(name -> Realm.valueOf(name.toUpperCase(Locale.ROOT)))
                .or(() -> wish)
                .orElse(Realm.DEMONSTRATION);
        boolean agreed = wish.filter(wanted -> wanted != realm).isEmpty() && wish.isPresent();
        List<Finding> findings = new ArrayList<>();
        findings.add(unless(agreed, Item.REALM, State.FAULT, realm.name().toLowerCase(Locale.ROOT), "realm"));
        findings.add(publicUrl(realm));
        settings.variable("MAMIS_CLOCK_OFFSET")
                .ifPresent(offset -> findings.add(unless(
                        realm == Realm.DEMONSTRATION, Item.CLOCK, State.FAULT, "MAMIS_CLOCK_OFFSET", "clock-offset")));
        findings.add(smtp(realm));
        findings.addAll(new TokenCheck(settings, realm).findings());
        return findings;
    }

    private Optional<Realm> wish() {
        try {
            return Optional.of(settings.realmAtFirst());
        } catch (CommandFailed wrong) {
            return Optional.empty();
        }
    }

    private Finding publicUrl(Realm realm) {
        String given = settings.variable("MAMIS_PUBLIC_URL")
                .orElse("http://127.0.0.1:" + settings.variable("MAMIS_PORT").orElse("8080"));
        return unless(PublicUrl.read(given, realm).isPresent(), Item.PUBLIC_URL, State.FAULT, given, "public-url");
    }

    private Finding smtp(Realm realm) {
        try {
            Optional<SmtpSettings> server = settings.mail();
            if (server.isEmpty()) {
                return unless(realm == Realm.DEMONSTRATION, Item.SMTP, State.ATTENTION, "-", "no-smtp");
            }
            String found =
                    server.orElseThrow().host() + ":" + server.orElseThrow().port();
            boolean reached = MachineCheck.listens(
                    server.orElseThrow().host(), server.orElseThrow().port());
            return unless(reached, Item.SMTP, State.FAULT, found, "smtp");
        } catch (CommandFailed wrong) {
            return fault(Item.SMTP, "MAMIS_SMTP_URL, MAMIS_MAIL_FROM", "smtp-setting");
        }
    }

    private List<Finding> ofContents(ContentState contents) {
        Instant now = machine.instant();
        boolean mailsMove = contents.oldestMail()
                .filter(oldest -> oldest.plus(MAIL_WAITS).isBefore(now))
                .isEmpty();
        boolean backedUp = contents.lastBackup()
                .filter(last -> last.plus(BACKUP_LASTS).isAfter(now))
                .isPresent();
        return List.of(
                unless(contents.headStands(), Item.JOURNAL, State.FAULT, Long.toString(contents.entries()), "journal"),
                unless(
                        mailsMove,
                        Item.MAILS,
                        State.ATTENTION,
                        contents.mailsWaiting()
                                + contents.oldestMail()
                                        .map(oldest -> " (" + oldest + ")")
                                        .orElse(""),
                        "mails"),
                unless(
                        contents.tasksLate() == 0,
                        Item.SCHEDULE,
                        State.ATTENTION,
                        Long.toString(contents.tasksLate()),
                        "schedule"),
                unless(
                        contents.jobsStuck() == 0,
                        Item.JOBS,
                        State.ATTENTION,
                        Long.toString(contents.jobsStuck()),
                        "jobs"),
                unless(
                        contents.presidentsMissing() == 0,
                        Item.PRESIDENT,
                        State.ATTENTION,
                        contents.presidentsMissing() == 0 ? "" : "-",
                        "president"),
                unless(
                        backedUp,
                        Item.BACKUP,
                        State.ATTENTION,
                        contents.lastBackup().map(Instant::toString).orElse("-"),
                        "backup"));
    }
}
