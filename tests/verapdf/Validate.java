import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Checks every PDF of a folder against PDF/A-2a and PDF/UA-1 and prints what fails, one rule a line.
 *
 * A file named {@code broken-2a-….pdf} or {@code broken-ua1-….pdf} is a control: it must be refused in that flavour, or
 * the check itself is at fault. Ends with 0 only when there were files, all were accepted and all controls were refused.
 */
public final class Validate {
    private static final Map<String, PDFAFlavour> FLAVOURS = new TreeMap<>(
            Map.of("2a", PDFAFlavour.PDFA_2_A, "ua1", PDFAFlavour.PDFUA_1));
    /** Places named for one rule; the rest are counted. */
    private static final int PLACES = 3;

    private record Outcome(boolean good, String lines) {}

    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.SEVERE);
        VeraGreenfieldFoundryProvider.initialise();
        long start = System.nanoTime();
        List<Path> files;
        try (var listed = Files.list(Path.of(arguments[0]))) {
            files = listed.filter(path -> path.toString().endsWith(".pdf")).sorted().toList();
        }
        int cores = Runtime.getRuntime().availableProcessors();
        ExecutorService workers = Executors.newFixedThreadPool(cores);
        List<Future<Outcome>> running = new ArrayList<>();
        for (Path file : files) {
            for (var flavour : FLAVOURS.entrySet()) {
                Callable<Outcome> check = () -> check(file.toFile(), flavour.getKey(), flavour.getValue());
                running.add(workers.submit(check));
            }
        }
        int bad = 0;
        for (Future<Outcome> future : running) {
            Outcome outcome = future.get();
            System.out.print(outcome.lines());
            bad += outcome.good() ? 0 : 1;
        }
        workers.shutdown();
        System.out.printf("%d files, %d checks, %d not as they must be, %.1f s%n",
                files.size(), running.size(), bad, (System.nanoTime() - start) / 1e9);
        System.exit(bad == 0 && !files.isEmpty() ? 0 : 1);
    }

    private static Outcome check(File file, String name, PDFAFlavour flavour) {
        String title = file.getName() + " " + name + ": ";
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            if (file.getName().startsWith("broken-" + name)) {
                return result.isCompliant()
                        ? new Outcome(false, title + "a broken file was accepted\n")
                        : new Outcome(true, "");
            }
            boolean control = file.getName().startsWith("broken-");
            return new Outcome(result.isCompliant() || control, control ? "" : failures(title, result));
        } catch (Exception error) {
            return new Outcome(false, title + "cannot be read: " + error + "\n");
        }
    }

    /** One line for each rule that failed, with its first places. */
    private static String failures(String title, ValidationResult result) {
        Map<String, List<String>> places = new TreeMap<>();
        for (TestAssertion one : result.getTestAssertions()) {
            if (one.getStatus() == TestAssertion.Status.FAILED) {
                var rule = one.getRuleId();
                String key = rule.getClause() + " test " + rule.getTestNumber() + ": " + one.getMessage();
                places.computeIfAbsent(key, unused -> new ArrayList<>()).add(one.getLocation().getContext());
            }
        }
        StringBuilder lines = new StringBuilder();
        places.forEach((rule, at) -> lines.append(title).append(rule).append(" (").append(at.size()).append("×, at ")
                .append(String.join("; ", at.subList(0, Math.min(PLACES, at.size())))).append(")\n"));
        return lines.toString();
    }
}
