package jp.mamis.application.consent;

import java.util.ArrayList;
import java.util.List;

/** A document in one language, as it is shown. */
public record DocumentText(String title, List<Section> sections) {

    public DocumentText {
        sections = List.copyOf(sections);
    }

    /** @param heading empty for what stands before the first heading */
    public record Section(String heading, List<Block> blocks) {

        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    /** @param list whether the lines are points of a list, else each is a paragraph */
    public record Block(boolean list, List<String> lines) {

        public Block {
            lines = List.copyOf(lines);
        }
    }

    /** Reads a text whose first line is the title: {@code ## } begins a section, {@code - } a point, all else is a paragraph. */
    static DocumentText read(List<String> lines) {
        List<Section> sections = new ArrayList<>();
        String heading = "";
        List<Block> blocks = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("## ")) {
                sections.add(new Section(heading, blocks));
                heading = line.substring(3);
                blocks = new ArrayList<>();
            } else if (!line.isBlank()) {
                boolean point = line.startsWith("- ");
                add(blocks, point, point ? line.substring(2) : line);
            }
        }
        sections.add(new Section(heading, blocks));
        return new DocumentText(
                lines.get(0),
                sections.stream().filter(section -> !section.blocks().isEmpty()).toList());
    }

    private static void add(List<Block> blocks, boolean point, String line) {
        int last = blocks.size() - 1;
        if (point && last >= 0 && blocks.get(last).list()) {
            List<String> longer = new ArrayList<>(blocks.get(last).lines());
            longer.add(line);
            blocks.set(last, new Block(true, longer));
        } else {
            blocks.add(new Block(point, List.of(line)));
        }
    }
}
