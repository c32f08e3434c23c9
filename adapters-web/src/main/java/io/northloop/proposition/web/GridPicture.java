package io.northloop.proposition.web;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.proposition.ProfitTier;
import io.northloop.proposition.model.GridFigures;
import io.northloop.proposition.model.ProfitGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The grid as circles whose area is revenue, in the units of a picture of 350 × 300; drawn for a phone, larger
 * elsewhere.
 *
 * @param lineAt height at which customers begin to create value
 */
record GridPicture(List<Bubble> bubbles, List<Row> rows, List<Column> columns, double lineAt) {

    private static final int LEFT = 68;
    private static final int TOP = 6;
    private static final int CELL_WIDTH = 92;
    private static final int CELL_HEIGHT = 88;
    private static final double LARGEST = 40;
    private static final double SMALLEST = 3;

    GridPicture {
        bubbles = List.copyOf(bubbles);
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
    }

    /** @param kind class of the fill: {@code promoter}, {@code passive}, {@code detractor} */
    record Bubble(double x, double y, double r, String kind, long customers) {

        /** Where the number stands: inside of a circle that is large enough, else under it. */
        public double labelAt() {
            return r >= 14 ? y + 4 : y + r + 14;
        }
    }

    record Row(ProfitTier tier, double at) {}

    record Column(LoyaltyCategory category, double at) {}

    static GridPicture of(ProfitGrid grid) {
        double most = grid.cells().values().stream()
                .mapToDouble(cell -> cell.revenue().doubleValue())
                .max()
                .orElse(0);
        List<Bubble> bubbles = new ArrayList<>();
        grid.cells().forEach((place, figures) -> {
            if (figures.customers() > 0) {
                bubbles.add(new Bubble(
                        column(place.category()),
                        row(place.tier()),
                        radius(figures, most),
                        place.category().name().toLowerCase(Locale.ROOT),
                        figures.customers()));
            }
        });
        return new GridPicture(
                bubbles,
                ProfitGrid.TIERS.stream().map(tier -> new Row(tier, row(tier))).toList(),
                ProfitGrid.CATEGORIES.stream()
                        .map(category -> new Column(category, column(category)))
                        .toList(),
                lineAt(grid));
    }

    private static double radius(GridFigures figures, double most) {
        double share = most == 0 ? 0 : figures.revenue().doubleValue() / most;
        return Math.max(SMALLEST, Math.round(LARGEST * Math.sqrt(share) * 10) / 10.0);
    }

    private static double row(ProfitTier tier) {
        return TOP + CELL_HEIGHT * (ProfitGrid.TIERS.indexOf(tier) + 0.5);
    }

    private static double column(LoyaltyCategory category) {
        return LEFT + CELL_WIDTH * (ProfitGrid.CATEGORIES.indexOf(category) + 0.5);
    }

    /** On the border of two tiers where a cut is the line, else through the tier in which it lies. */
    private static double lineAt(ProfitGrid grid) {
        int toLower = grid.line().compareTo(grid.cuts().lower());
        int toUpper = grid.line().compareTo(grid.cuts().upper());
        double border = CELL_HEIGHT / 2.0;
        if (toLower <= 0) {
            return row(ProfitTier.POOR) - (toLower == 0 ? border : 0);
        }
        return toUpper < 0 ? row(ProfitTier.NEUTRAL) : row(ProfitTier.EXCELLENT) + (toUpper == 0 ? border : 0);
    }

    public int left() {
        return LEFT;
    }

    public int right() {
        return LEFT + CELL_WIDTH * ProfitGrid.CATEGORIES.size();
    }

    public int top() {
        return TOP;
    }

    public int bottom() {
        return TOP + CELL_HEIGHT * ProfitGrid.TIERS.size();
    }

    /** Lines between the cells. */
    public List<Integer> verticals() {
        return List.of(LEFT, LEFT + CELL_WIDTH, LEFT + 2 * CELL_WIDTH, right());
    }

    public List<Integer> horizontals() {
        return List.of(TOP, TOP + CELL_HEIGHT, TOP + 2 * CELL_HEIGHT, bottom());
    }
}
