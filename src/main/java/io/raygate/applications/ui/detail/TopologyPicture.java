package io.raygate.applications.ui.detail;

import io.raygate.applications.ui.detail.Sketch.Box;
import java.util.List;

/**
 * Draws a topology, left to right for wide places and top to bottom for phones.
 *
 * <p>Nothing is drawn smaller than 11 px as long as the wide picture gets 640 px and the tall one
 * 320 px of room.
 */
final class TopologyPicture {

    private static final int WIDE = 700;
    private static final int TALL = 358;
    private static final int GAP = 12;

    private final TopologyScene scene;

    TopologyPicture(TopologyScene scene) {
        this.scene = scene;
    }

    String wide() {
        int doorHeight = doorHeight();
        int height =
                Math.max(
                        Math.max(116, column(scene.doors().size(), doorHeight)),
                        column(scene.workers().size(), 46));
        var drawing = new Sketch("rg-topology-wide", WIDE, height + 30, "Topology");
        Box admitted = new Box(1, height / 2 - 54, 148, 48);
        Box refused = new Box(1, height / 2 + 6, 148, 48);
        Box gate = new Box(168, 1, 8, height - 2);
        drawing.line(
                scene.isReached(),
                admitted.right(),
                admitted.middle(),
                gate.x(),
                admitted.middle());
        drawing.line(false, refused.right(), refused.middle(), gate.x() - 14, refused.middle());
        Box head =
                new Box(
                        scene.workers().isEmpty() ? 500 : 415,
                        height / 2 - 26,
                        scene.workers().isEmpty() ? 199 : 112,
                        52);
        List<Box> doors = stacked(scene.doors().size(), 206, 180, doorHeight, height);
        for (int i = 0; i < doors.size(); i++) {
            Box door = doors.get(i);
            drawing.across(
                    scene.isReached(), gate.right(), admitted.middle(), door.x(), door.middle());
            drawing.across(scene.isReached(), door.right(), door.middle(), head.x(), head.middle());
            drawing.part(door, scene.doors().get(i));
        }
        drawing.part(admitted, scene.admitted());
        drawing.part(refused, scene.refused());
        drawing.cross(gate.x() - 8, refused.middle());
        drawing.gate(gate, scene.gateHref(), scene.gate());
        drawing.caption(gate.centre(), height + 18, scene.gate());
        List<Box> workers = stacked(scene.workers().size(), 555, 144, 46, height);
        for (int i = 0; i < workers.size(); i++) {
            drawing.across(false, head.right(), head.middle(), 555, workers.get(i).middle());
            drawing.part(workers.get(i), scene.workers().get(i));
        }
        drawing.part(head, scene.head());
        return drawing.finished();
    }

    String tall() {
        int doorTop = 110;
        int headTop = doorTop + doorHeight() + 40;
        int workersTop = headTop + 52 + 36;
        int rows = (scene.workers().size() + 1) / 2;
        int height = rows == 0 ? headTop + 54 : workersTop + column(rows, 46);
        var drawing = new Sketch("rg-topology-tall", TALL, height, "Topology");
        Box admitted = new Box(1, 1, 172, 48);
        Box refused = new Box(185, 1, 172, 48);
        Box gate = new Box(1, 72, TALL - 2, 8);
        drawing.line(
                scene.isReached(),
                admitted.centre(),
                admitted.bottom(),
                admitted.centre(),
                gate.y());
        drawing.line(false, refused.centre(), refused.bottom(), refused.centre(), gate.y() - 16);
        drawing.cross(refused.centre(), gate.y() - 9);
        Box head = new Box(TALL / 2 - 86, headTop, 172, 52);
        List<Box> doors = side(scene.doors().size(), doorTop, doorHeight());
        for (int i = 0; i < doors.size(); i++) {
            Box door = doors.get(i);
            drawing.line(scene.isReached(), door.centre(), gate.bottom(), door.centre(), door.y());
            drawing.down(scene.isReached(), door.centre(), door.bottom(), head.centre(), head.y());
            drawing.part(door, scene.doors().get(i));
        }
        drawing.part(admitted, scene.admitted());
        drawing.part(refused, scene.refused());
        drawing.gate(gate, scene.gateHref(), scene.gate());
        for (int i = 0; i < scene.workers().size(); i++) {
            Box worker = new Box(1 + 184 * (i % 2), workersTop + (46 + GAP) * (i / 2), 172, 46);
            drawing.down(false, head.centre(), head.bottom(), worker.centre(), worker.y());
            drawing.part(worker, scene.workers().get(i));
        }
        drawing.part(head, scene.head());
        return drawing.finished();
    }

    private int doorHeight() {
        return scene.doors().stream()
                .mapToInt(door -> 34 + 18 * door.lines().size())
                .max()
                .orElse(52);
    }

    private static int column(int count, int height) {
        return count == 0 ? 0 : count * (height + GAP) - GAP + 2;
    }

    private static List<Box> stacked(int count, int x, int width, int boxHeight, int height) {
        int top = (height - column(count, boxHeight)) / 2 + 1;
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> new Box(x, top + i * (boxHeight + GAP), width, boxHeight))
                .toList();
    }

    private static List<Box> side(int count, int y, int height) {
        if (count == 1) {
            return List.of(new Box(TALL / 2 - 110, y, 220, height));
        }
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> new Box(1 + 184 * i, y, 172, height))
                .toList();
    }
}
