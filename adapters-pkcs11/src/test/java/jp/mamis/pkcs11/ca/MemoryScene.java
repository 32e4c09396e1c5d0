package jp.mamis.pkcs11.ca;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.hpki.ca.CaGenerations;
import jp.mamis.application.hpki.ca.IssuancePorts;
import jp.mamis.application.hpki.ca.IssuingScene;
import jp.mamis.application.hpki.ca.Pin;
import jp.mamis.application.hpki.ca.Token;
import jp.mamis.application.kernel.Realm;
import jp.mamis.application.memory.InMemoryIssuanceLog;
import jp.mamis.application.memory.InMemoryIssuances;
import jp.mamis.application.memory.InMemoryJournal;
import jp.mamis.application.memory.InMemoryLogHeads;
import jp.mamis.application.memory.InMemoryPhysicians;
import jp.mamis.application.memory.InMemoryReissues;
import jp.mamis.application.memory.InMemoryRevocationLists;
import jp.mamis.application.memory.InMemoryRevocationPublisher;
import jp.mamis.application.memory.InMemoryRevocations;
import jp.mamis.application.memory.InMemoryStore;
import jp.mamis.application.memory.InMemoryUnitOfWork;
import jp.mamis.application.memory.InMemoryUsedProfiles;
import jp.mamis.application.memory.InMemoryViewLog;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.pkcs11.software.SoftwareTokenAccess;
import jp.mamis.pkcs11.x509.BouncyCastleCodec;

/** The scene over stores in memory and keys in a folder. */
final class MemoryScene {

    private static final BouncyCastleCodec CODEC = new BouncyCastleCodec();
    /** One for the whole run: making keys takes its time. */
    private static final Token TOKEN = opened();

    private MemoryScene() {}

    static IssuingScene begun() {
        return over(TOKEN);
    }

    static Token token() {
        return TOKEN;
    }

    static IssuingScene over(Token token) {
        return IssuingScene.begun(stores(), CODEC, token, new TokenCaKey(token, CODEC));
    }

    private static Token opened() {
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "keys");
            return SoftwareTokenAccess.in(folder, Realm.DEMONSTRATION).logIn(Pin.of("1234"), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IssuingScene.Stores stores() {
        InMemoryStore store = new InMemoryStore();
        InMemoryIssuances issuances = new InMemoryIssuances(store);
        InMemoryRevocations revocations = new InMemoryRevocations(store, issuances);
        return new IssuingScene.Stores(
                new InMemoryUnitOfWork(store),
                new InMemoryJournal(store),
                new InMemoryViewLog(store),
                new Generations(store.table()),
                new InMemoryPhysicians(store),
                new InMemoryUsedProfiles(store),
                new IssuancePorts(
                        issuances,
                        revocations,
                        new InMemoryRevocationLists(store),
                        new InMemoryReissues(store, issuances, revocations),
                        new InMemoryLogHeads(store),
                        new InMemoryIssuanceLog(),
                        new InMemoryRevocationPublisher(),
                        Optional::empty));
    }

    private record Generations(NavigableMap<UUID, CaGeneration> rows) implements CaGenerations {
        @Override
        public void add(CaGeneration generation) {
            rows.put(generation.id().value(), generation);
        }

        @Override
        public Optional<CaGeneration> find(CaGenerationId id) {
            return Optional.ofNullable(rows.get(id.value()));
        }

        @Override
        public List<CaGeneration> all() {
            return new ArrayList<>(rows.values());
        }
    }
}
