package org.plumbline.models.joint;

import java.util.Optional;
import org.plumbline.models.study.*;
import org.plumbline.models.yaml.*;
import org.plumbline.solver.linalg.DenseKernels;

class WholeKneeTry {
  public static void main(String[] a) {
    java.util.List<Setting> settings = new java.util.ArrayList<>();
    for (int i = 2; i < a.length; i++) settings.add(Setting.parse(a[i]));
    Study study = StudyReader.read(a[0], settings);
    KneeModel model = KneeModel.open(study, DenseKernels.best(), s -> {});
    System.out.println(model.label() + " " + model.warnings());
    for (CaseKey key : study.cases()) {
      long t = System.nanoTime();
      Outcome o = model.solve(key, Optional.empty());
      double sec = (System.nanoTime() - t) * 1e-9;
      System.out.printf("%s %.2f s ", key, sec);
      if (o instanceof Solved s) {
        for (Row r : s.rows())
          if ((r.region().startsWith("medial") || r.region().startsWith("lateral"))
                  && (a[1].equals("all")
                      || r.quantity()
                          .matches("force_normal|force_share|contact_area|pressure_peak"))
              || r.quantity().matches("passes|smallest_stiffness|axial_rotation|jlca"))
            System.out.printf("%s.%s=%.4g ", r.region(), r.quantity(), r.value());
        System.out.println("\n   " + s.warnings());
      } else System.out.println(o);
    }
  }
}
