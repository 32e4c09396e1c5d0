package jp.mamis.domain.hierarchy;

/** A layer (層) of the federation, counted from the top as its bodies do. */
public enum Tier {
    /** 日本医師会. */
    NATIONAL(1),
    /** 都道府県医師会. */
    PREFECTURAL(2),
    /** 郡市区等医師会, university and workplace bodies among them. */
    LOCAL(3),
    /** 地区医師会 below a big city's body. */
    DISTRICT(4);

    private final int number;

    Tier(int number) {
        this.number = number;
    }

    /** 1 for the national body to 4 for a district. */
    public int number() {
        return number;
    }
}
