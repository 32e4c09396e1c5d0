package jp.mamis.cli.boot;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.Optional;
import jp.mamis.cli.command.CommandContext;
import picocli.CommandLine;

/** Makes commands: those with a constructor for the context get it. */
final class CommandFactory implements CommandLine.IFactory {

    private final CommandContext context;
    private final BootSurroundings surroundings;
    private final CommandLine.IFactory others = CommandLine.defaultFactory();

    CommandFactory(CommandContext context, BootSurroundings surroundings) {
        this.context = context;
        this.surroundings = surroundings;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == RehearsalLoad.class) {
            return type.cast(new RehearsalLoad(context, surroundings));
        }
        Optional<Constructor<?>> taking = Arrays.stream(type.getDeclaredConstructors())
                .filter(constructor ->
                        Arrays.equals(constructor.getParameterTypes(), new Class<?>[] {CommandContext.class}))
                .findFirst();
        if (taking.isEmpty()) {
            return others.create(type);
        }
        taking.get().setAccessible(true);
        return type.cast(taking.get().newInstance(context));
    }
}
