package org.evidencematrix.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evidencematrix.model.Answered;
import org.evidencematrix.model.Ballot;
import org.evidencematrix.model.Collection;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Labels;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.ResearchQuestion;
import org.evidencematrix.model.VotingRound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads made-up matrices from a folder. */
class MatrixReaderTest {
  @TempDir Path folder;

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String item(String id) {
    return "id: %s\ntitle: Made up %s\nauthors: [Somebody]\nyear: 2020\ntype: report\nlanguage: en\n"
            .formatted(id, id)
        + "field: social-service\nscope: global\ndesign: qualitative\ncoding: {basis: excerpt}\n";
  }

  private List<String> ids(LoadedMatrix loaded) {
    return loaded.matrix().items().stream().map(Item::id).toList();
  }

  @Test
  void readsItemsOfAllFoldersSortedById() throws IOException {
    write("items/z.yaml", item("a-1"));
    write("items/sub/deep/b.yml", item("c-3"));
    write("items/sub/c.json", "{\"id\": \"b-2\", \"title\": \"Made up\"}");
    LoadedMatrix loaded = MatrixReader.load(folder);
    assertEquals(List.of("a-1", "b-2", "c-3"), ids(loaded));
    String name = folder.getFileName() + "/items/";
    assertEquals(
        List.of(name + "z.yaml", name + "sub/c.json", name + "sub/deep/b.yml"),
        loaded.items().stream().map(Origin::path).toList());
    assertEquals(1, loaded.incomplete(), "the JSON item lacks required fields");
    assertEquals(2, loaded.complete().items().size());
  }

  @Test
  void usesTheDefaultsWhereAMatrixHasNoneOfItsOwn() throws IOException {
    write("items/a.yaml", item("a"));
    LoadedMatrix loaded = MatrixReader.load(folder);
    assertEquals(Defaults.framework(), loaded.matrix().framework());
    assertEquals(Defaults.vocabulary(), loaded.matrix().vocabulary());
    assertTrue(loaded.settingsReadable());
  }

  @Test
  void saysThatFaultySettingsWereReplaced() throws IOException {
    write("framework.yaml", "id: [broken\n");
    LoadedMatrix loaded = MatrixReader.load(folder);
    assertFalse(loaded.settingsReadable());
    assertEquals(Defaults.framework(), loaded.matrix().framework());
  }

  @Test
  void readsVotingRoundsQuestionsAndCollectionsSortedById() throws IOException {
    write("items/a.yaml", item("a"));
    write(
        "priorities/b.yaml",
        """
        id: round-b
        date: "2016-06-03"
        criteria: {equity: 1, answerable: 0.5}
        ballots:
          - voter: researcher-1
            sector: academic
            region: south-asia
            votes: {plan-hr-data: {answerable: 1, equity: 0.5}}
        """);
    write("priorities/c.yaml", "id: round-a\ndate: 2016\ncriteria: {equity: many}\n");
    write(
        "questions/q.yaml",
        """
        id: q
        pillar: support
        text: {en: Is it made up?}
        cells: [effect/support-performance-systems/L]
        answered-by: [{item: a, answers: "yes"}, {item: b, answers: maybe}]
        source: forum
        """);
    write(
        "collections/sub/c.yaml",
        """
        id: c
        owner: Made-up Group
        title: {en: Made-up compendium}
        where: theme=case-management
        items: [a]
        requires-permission: true
        review: {due: "2027-05-01", state: open}
        """);
    LoadedMatrix loaded = MatrixReader.load(folder);
    Matrix matrix = loaded.matrix();
    assertEquals(
        List.of("round-a", "round-b"), matrix.rounds().stream().map(VotingRound::id).toList());
    VotingRound round = matrix.rounds().get(1);
    assertEquals(Map.of("equity", 1.0, "answerable", 0.5), round.criteria());
    assertEquals(List.of("equity", "answerable"), List.copyOf(round.criteria().keySet()));
    assertEquals(
        List.of(
            new Ballot(
                "researcher-1",
                Optional.of("academic"),
                Optional.of("south-asia"),
                Map.of("plan-hr-data", Map.of("answerable", 1.0, "equity", 0.5)))),
        round.ballots());
    assertEquals(
        List.of(
            new ResearchQuestion(
                "q",
                "support",
                Labels.english("Is it made up?"),
                List.of("effect/support-performance-systems/L"),
                List.of(
                    new ResearchQuestion.Answer("a", Optional.of(Answered.YES)),
                    new ResearchQuestion.Answer("b", Optional.empty())),
                Optional.of("forum"),
                new Labels(Map.of()))),
        matrix.questions());
    assertEquals(
        List.of(
            new Collection(
                "c",
                "Made-up Group",
                Labels.english("Made-up compendium"),
                Optional.of("theme=case-management"),
                List.of("a"),
                true,
                Optional.of(new Collection.Review(Optional.of("2027-05-01"), Optional.of("open"))),
                new Labels(Map.of()))),
        matrix.collections());
    String name = folder.getFileName().toString();
    assertEquals(name + "/collections/sub/c.yaml", loaded.collections().get(0).path());
    Matrix complete = loaded.complete();
    assertEquals(List.of(round), complete.rounds());
    assertEquals(List.of(), complete.questions(), "an answer that nobody gave");
    assertEquals(1, complete.collections().size());
  }

  @Test
  void readsAFileOfLinesAlone() throws IOException {
    write("items.jsonl", "{\"id\": \"b\"}\n\nnot json\n{\"id\": \"a\"}\n");
    LoadedMatrix loaded = MatrixReader.load(folder.resolve("items.jsonl"));
    assertEquals(List.of("a", "b"), ids(loaded));
    assertEquals(List.of(4, 1), loaded.items().stream().map(Origin::line).toList());
  }

  @Test
  void showsEachDocumentOnceInTheOrderOfPaths() throws IOException {
    write("items/b.yaml", item("b"));
    write("items/a.yaml", item("a"));
    write("items/study.yaml.txt", "id: x\n");
    write("items/.hidden", "x");
    write("items/README.md", "x");
    write("searches/s.yaml", "id: s\n");
    List<String> shown =
        MatrixReader.shownAs("m")
            .read(folder, document -> Optional.of(document.tree().source().path()))
            .results();
    assertEquals(
        List.of("m/items/a.yaml", "m/items/b.yaml", "m/items/study.yaml.txt", "m/searches/s.yaml"),
        shown);
  }

  @Test
  void readsManyFilesInSeveralThreadsInTheSameOrder() throws IOException {
    for (int i = 0; i < 2_100; i++) {
      write("items/made-up-%04d.yaml".formatted(i), item("made-up-%04d".formatted(i)));
    }
    MatrixReader.Reading<String> reading =
        MatrixReader.shownAs("m").read(folder, document -> Optional.of(document.name()));
    assertEquals(2_100, reading.loaded().matrix().items().size());
    assertEquals(reading.results().stream().sorted().toList(), reading.results());
    assertEquals(0, reading.loaded().incomplete());
  }

  @Test
  void neverFollowsLinksOutOfTheFolder(@TempDir Path elsewhere) throws IOException {
    Files.writeString(elsewhere.resolve("secret.yaml"), item("secret"));
    Files.createDirectories(folder.resolve("items"));
    Files.createSymbolicLink(folder.resolve("items/out.yaml"), elsewhere.resolve("secret.yaml"));
    Files.createSymbolicLink(folder.resolve("items/outside"), elsewhere);
    Files.createSymbolicLink(folder.resolve("items/cycle"), folder);
    Files.createSymbolicLink(folder.resolve("items/self.yaml"), folder.resolve("items/self.yaml"));
    LoadedMatrix loaded = MatrixReader.load(folder);
    assertEquals(List.of(), ids(loaded));
  }

  @Test
  void readsAgainTheDocumentOfAPart() throws IOException {
    write("items/a.yaml", item("a"));
    write("items.jsonl", "{\"id\": \"l1\"}\n{\"id\": \"l2\"}\n");
    MatrixReader reader = MatrixReader.shownAs("m");
    LoadedMatrix loaded = reader.read(folder, document -> Optional.empty()).loaded();
    assertEquals(List.of("a", "l1", "l2"), ids(loaded));
    assertEquals(item("a"), reader.reread(folder, loaded.items().get(0)).source().text());
    assertEquals("{\"id\": \"l2\"}", reader.reread(folder, loaded.items().get(2)).source().text());
  }

  @Test
  void saysThatThereIsNoSuchFolder() {
    assertThrows(NoSuchFileException.class, () -> MatrixReader.load(folder.resolve("none")));
  }
}
