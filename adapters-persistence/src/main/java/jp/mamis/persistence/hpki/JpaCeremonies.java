package jp.mamis.persistence.hpki;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mamis.application.hpki.ceremony.Ceremonies;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hpki.ca.CaDuty;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;
import jp.mamis.domain.hpki.ca.KeyId;
import jp.mamis.domain.hpki.ceremony.Ceremony;
import jp.mamis.domain.hpki.ceremony.CeremonyId;
import jp.mamis.domain.hpki.ceremony.CeremonyPlan;
import jp.mamis.domain.hpki.ceremony.CeremonyStep;
import jp.mamis.domain.hpki.ceremony.CeremonyTask;
import jp.mamis.domain.hpki.ceremony.TwoPersonAct;
import jp.mamis.domain.kernel.Version;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;

/** Ceremonies with their steps in PostgreSQL. */
public final class JpaCeremonies implements Ceremonies {

    private static final String ADD =
            "insert into mamis.ceremony (id, version, number, realm, root, generation, family,"
                    + " root_key, key, first_day, begun_at, begun_by, under_way, root_sha256)"
                    + " values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as bytea))"
                    + " on conflict do nothing";
    private static final String STORE =
            "update mamis.ceremony set version = version + 1, under_way = ?, abandon_asked_by = cast(? as uuid),"
                    + " abandon_asked_at = cast(? as timestamptz), abandon_confirmed_by = cast(? as uuid),"
                    + " abandon_confirmed_at = cast(? as timestamptz) where id = ? and version = ?";
    private static final String STEP = "insert into mamis.ceremony_step (begun_at, begun_by, to_be_signed, done_at,"
            + " done_by, key_id, made, ceremony, position, duty, act) values (cast(? as timestamptz), cast(? as uuid[]),"
            + " cast(? as bytea), cast(? as timestamptz), cast(? as uuid[]), ?, cast(? as bytea), ?, ?, ?, ?)"
            + " on conflict (ceremony, position) do update set begun_at = excluded.begun_at,"
            + " begun_by = excluded.begun_by, to_be_signed = excluded.to_be_signed, done_at = excluded.done_at,"
            + " done_by = excluded.done_by, key_id = excluded.key_id, made = excluded.made";
    private static final String ALL =
            "select id, version, number, realm, root, generation, family, root_key, key, first_day, begun_at,"
                    + " begun_by, root_sha256, abandon_asked_by, abandon_asked_at, abandon_confirmed_by, abandon_confirmed_at"
                    + " from mamis.ceremony";
    private static final String ORDER = " order by number";
    private static final String FIND = ALL + " where number = ?";
    private static final String STEPS = "select duty, act, begun_at, begun_by, to_be_signed, done_at, done_by, key_id,"
            + " made from mamis.ceremony_step where ceremony = ? order by position";

    private final Statements statements;

    public JpaCeremonies(CurrentEntityManager current) {
        this.statements = new Statements(current);
    }

    @Override
    public void save(Ceremony ceremony) {
        Optional<TwoPersonAct> abandoned = ceremony.abandoned();
        int kept = ceremony.version().equals(Version.NEW)
                ? add(ceremony)
                : statements.run(
                        STORE,
                        ceremony.isUnderWay(),
                        abandoned.map(act -> act.askedBy().value()).orElse(null),
                        abandoned.map(TwoPersonAct::askedAt).orElse(null),
                        abandoned
                                .flatMap(TwoPersonAct::confirmedBy)
                                .map(AccountId::value)
                                .orElse(null),
                        abandoned.flatMap(TwoPersonAct::confirmedAt).orElse(null),
                        ceremony.id().value(),
                        ceremony.version().number());
        if (kept == 0) {
            throw new StaleState("ceremony");
        }
        List<CeremonyStep> steps = ceremony.steps();
        for (int position = 0; position < steps.size(); position++) {
            keep(ceremony.id(), position, steps.get(position));
        }
    }

    private int add(Ceremony ceremony) {
        CeremonyPlan plan = ceremony.plan();
        return statements.run(
                ADD,
                ceremony.id().value(),
                ceremony.number(),
                plan.realm().name(),
                plan.root().name(),
                plan.generation(),
                plan.family(),
                plan.rootKey().name(),
                plan.key().name(),
                plan.from(),
                ceremony.begunAt(),
                ids(ceremony.begunBy()),
                ceremony.isUnderWay(),
                plan.rootSha256().map(Der::bytes).orElse(null));
    }

    private void keep(CeremonyId ceremony, int position, CeremonyStep step) {
        Optional<CeremonyStep.Intent> intent = step.intent();
        Optional<CeremonyStep.Result> result = step.result();
        statements.run(
                STEP,
                intent.map(CeremonyStep.Intent::at).orElse(null),
                intent.map(begun -> ids(begun.officers())).orElse(null),
                intent.flatMap(CeremonyStep.Intent::toBeSigned).map(Der::bytes).orElse(null),
                result.map(CeremonyStep.Result::at).orElse(null),
                result.map(done -> ids(done.officers())).orElse(null),
                result.map(done -> done.key().hex()).orElse(null),
                result.map(done -> done.made().bytes()).orElse(null),
                ceremony.value(),
                position,
                step.task().duty().name(),
                step.task().act().name());
    }

    @Override
    public Optional<Ceremony> find(int number) {
        return statements.first(FIND, this::read, number);
    }

    @Override
    public List<Ceremony> all() {
        return statements.all(ALL + ORDER, this::read);
    }

    private Ceremony read(ResultSet row) throws SQLException {
        UUID id = Statements.id(row, "id");
        return new Ceremony(
                new CeremonyId(id),
                new Version(row.getLong("version")),
                row.getInt("number"),
                new CeremonyPlan(
                        CaRealm.valueOf(row.getString("realm")),
                        CeremonyPlan.Root.valueOf(row.getString("root")),
                        row.getInt("generation"),
                        row.getString("family"),
                        KeyAlgorithm.valueOf(row.getString("root_key")),
                        KeyAlgorithm.valueOf(row.getString("key")),
                        row.getObject("first_day", LocalDate.class),
                        Optional.ofNullable(row.getBytes("root_sha256")).map(Der::of)),
                Statements.instant(row, "begun_at"),
                accounts(row, "begun_by"),
                statements.all(STEPS, JpaCeremonies::step, id),
                TwoPersonColumns.read(row, "abandon_"));
    }

    private static CeremonyStep step(ResultSet row) throws SQLException {
        Optional<byte[]> toBeSigned = Optional.ofNullable(row.getBytes("to_be_signed"));
        return new CeremonyStep(
                new CeremonyTask(CaDuty.valueOf(row.getString("duty")), CeremonyTask.Act.valueOf(row.getString("act"))),
                row.getObject("begun_at") == null
                        ? Optional.empty()
                        : Optional.of(new CeremonyStep.Intent(
                                Statements.instant(row, "begun_at"),
                                accounts(row, "begun_by"),
                                toBeSigned.map(Der::of))),
                row.getObject("done_at") == null
                        ? Optional.empty()
                        : Optional.of(new CeremonyStep.Result(
                                Statements.instant(row, "done_at"),
                                accounts(row, "done_by"),
                                new KeyId(row.getString("key_id")),
                                Der.of(row.getBytes("made")))));
    }

    private static UUID[] ids(Collection<AccountId> accounts) {
        return accounts.stream().map(AccountId::value).toArray(UUID[]::new);
    }

    private static List<AccountId> accounts(ResultSet row, String column) throws SQLException {
        return Stream.of((UUID[]) row.getArray(column).getArray())
                .map(AccountId::new)
                .toList();
    }
}
