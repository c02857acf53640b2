// Where rows come from: a file or folder in one of the layouts people have, its pictures, its
// annotations. For query sets and for galleries.
#pragma once

#include "core/engine/read_queries.h"

#include <QObject>
#include <functional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;
class QWidget;

namespace aim::ui {

class Workbench;

class SourceFields : public QObject {
    Q_OBJECT

public:
    // What the fields are called, and which folder a file dialog begins in.
    struct Kind {
        QString source, rows, folder_key;
        bool queries = true;  // our own query sets too
    };
    SourceFields(Workbench& workbench, Kind kind, QWidget* parent);

    // `found` stands below the fields and says what the source is.
    void add_to(QFormLayout& rows, QLabel* found);
    QuerySource source() const;
    void set_source(const QuerySource& source);
    bool is_empty() const;

Q_SIGNALS:
    void changed();

private:
    QString folder() const;

    Workbench& workbench_;
    Kind kind_;
    QWidget* parent_;
    QLineEdit *file_, *images_, *annotations_, *split_, *question_;
    QComboBox* format_;
    QSpinBox* limit_;
    QCheckBox* skip_bad_;
};

}  // namespace aim::ui
