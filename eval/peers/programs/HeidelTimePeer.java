// HeidelTime without a tagger, all documents in one process. Standard input: for each document a
// line with its day, a line with the number of characters, and its text; standard output: a line
// "begin end type value" for each expression, a line "." after each document, and last the
// processor time in nanoseconds, start and a first round over the first documents taken off.

import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.HeidelTimeStandalone;
import de.unihd.dbs.heideltime.standalone.OutputType;
import de.unihd.dbs.heideltime.standalone.POSTagger;
import de.unihd.dbs.heideltime.standalone.components.ResultFormatter;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import de.unihd.dbs.uima.types.heideltime.Timex3;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.apache.uima.cas.FSIterator;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;

public class HeidelTimePeer {
  static final int WARM = 5;

  static class Spans implements ResultFormatter {
    public String format(JCas cas) {
      StringBuilder lines = new StringBuilder();
      FSIterator<Annotation> found = cas.getAnnotationIndex(Timex3.type).iterator();
      while (found.hasNext()) {
        Timex3 time = (Timex3) found.next();
        lines.append(time.getBegin()).append(' ').append(time.getEnd()).append(' ');
        lines.append(time.getTimexType()).append(' ').append(time.getTimexValue()).append('\n');
      }
      return lines.toString();
    }
  }

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, "UTF-8");
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    List<Date> days = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    SimpleDateFormat form = new SimpleDateFormat("yyyy-MM-dd");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      days.add(form.parse(line));
      char[] text = new char[Integer.parseInt(in.readLine())];
      for (int done = 0; done < text.length; ) {
        done += in.read(text, done, text.length - done);
      }
      texts.add(new String(text));
      in.readLine();
    }
    HeidelTimeStandalone tagger = new HeidelTimeStandalone(
        Language.ENGLISH, DocumentType.NEWS, OutputType.TIMEML, arguments[0], POSTagger.NO);
    Spans spans = new Spans();
    for (int i = 0; i < Math.min(WARM, texts.size()); i++) {
      tagger.process(texts.get(i), days.get(i), spans);
    }
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (int i = 0; i < texts.size(); i++) {
      out.print(tagger.process(texts.get(i), days.get(i), spans));
      out.println(".");
    }
    out.println(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
  }
}
