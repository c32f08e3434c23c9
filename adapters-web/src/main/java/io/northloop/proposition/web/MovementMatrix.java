package io.northloop.proposition.web;

import io.northloop.proposition.model.Course;
import io.northloop.proposition.model.GridMovement;
import io.northloop.proposition.model.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The movement as a table: from the place on the left to the place above. Places are the nine cells, no answer (of any
 * tier) and no facts.
 */
record MovementMatrix(List<Row> rows) {

    /**
     * Those who stood at one place in the earlier quarter.
     *
     * @param from empty for those without facts; without category for all who had never answered
     */
    record Row(Place from, List<Cell> cells) {}

    /** Where somebody stands; {@code cell} is empty beside the grid. */
    record Place(Optional<Standing> cell, boolean answered, boolean facts) {

        private boolean holds(Optional<Standing> standing) {
            if (cell.isPresent()) {
                return standing.equals(cell);
            }
            return facts == standing.isPresent()
                    && standing.flatMap(Standing::category).isEmpty();
        }
    }

    /**
     * @param course the one that all of them took; empty where tiers beside the grid differ, or nobody went that way
     */
    record Cell(GridMovement.Flow.Sum sum, Optional<Course> course) {}

    static MovementMatrix of(GridMovement movement) {
        List<Place> places = new ArrayList<>();
        GridMovement.STANDINGS.stream()
                .filter(standing -> standing.category().isPresent())
                .forEach(standing -> places.add(new Place(Optional.of(standing), true, true)));
        places.add(new Place(Optional.empty(), false, true));
        places.add(new Place(Optional.empty(), false, false));
        return new MovementMatrix(places.stream()
                .map(from -> new Row(
                        from,
                        places.stream().map(to -> cell(movement, from, to)).toList()))
                .toList());
    }

    private static Cell cell(GridMovement movement, Place from, Place to) {
        List<GridMovement.Flow> flows = movement.flows().stream()
                .filter(flow -> from.holds(flow.from()) && to.holds(flow.to()))
                .toList();
        List<Course> courses =
                flows.stream().map(GridMovement.Flow::course).distinct().toList();
        return new Cell(
                flows.stream()
                        .map(GridMovement.Flow::sum)
                        .reduce(GridMovement.Flow.Sum.NONE, GridMovement.Flow.Sum::plus),
                courses.size() == 1 ? Optional.of(courses.getFirst()) : Optional.empty());
    }
}
